package org.tocsin.stream.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/**
 * How a job is run, none of which changes what comes out.
 *
 * @param parallelism how many slots, at least 1
 * @param checkpointEvery how often the state is kept; output shows at the same pace
 * @param checkpoints folder where it is kept; on a cluster, one that all machines share
 * @param kept whether the last checkpoint stays when the job is stopped
 * @param from a checkpoint to go on from; empty to begin
 */
public record JobSettings(
    int parallelism,
    Duration checkpointEvery,
    Path checkpoints,
    boolean kept,
    Optional<Path> from) {
  private static final int RESTARTS = 20;
  private static final Duration RESTART_AFTER = Duration.ofSeconds(1);

  /** For a job with an end: nothing is left when it is done. */
  public JobSettings(int parallelism, Duration checkpointEvery, Path checkpoints) {
    this(parallelism, checkpointEvery, checkpoints, false, Optional.empty());
  }

  /**
   * For a job that is stopped and goes on: from its newest checkpoint, if there is one.
   *
   * @throws IOException when {@code checkpoints} cannot be read
   */
  public static JobSettings goingOn(int parallelism, Duration checkpointEvery, Path checkpoints)
      throws IOException {
    return new JobSettings(
        parallelism, checkpointEvery, checkpoints, true, Checkpoints.newest(checkpoints));
  }

  Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_AFTER);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    if (kept) {
      configuration.set(
          CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
          ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    }
    from.ifPresent(
        path -> configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString()));
    return configuration;
  }
}
