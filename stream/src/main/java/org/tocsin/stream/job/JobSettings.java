package org.tocsin.stream.job;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;

/**
 * How a job is run, none of which changes what comes out.
 *
 * @param parallelism how many slots, at least 1
 * @param checkpointEvery how often the state is kept; output shows at the same pace
 * @param checkpoints folder where it is kept; on a cluster, one that all machines share
 */
public record JobSettings(int parallelism, Duration checkpointEvery, Path checkpoints) {
  private static final int RESTARTS = 20;
  private static final Duration RESTART_AFTER = Duration.ofSeconds(1);

  Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_AFTER);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    return configuration;
  }
}
