package org.tocsin.stream.job;

import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a job in this process, or sends it to a cluster. */
public final class JobRunner {
  private final JobSettings settings;

  public JobRunner(JobSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs {@code job} in this process, to its end.
   *
   * @throws Exception when it fails for good; what the sink has committed stays
   */
  public void runHere(StreamJob job) throws Exception {
    try (StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            settings.parallelism(), settings.configuration())) {
      job.describe(environment);
      environment.execute(StreamJob.NAME);
    }
  }

  /**
   * Sends {@code job} to a session cluster and waits for its end.
   *
   * @param host of the cluster's REST port
   * @param jars what the cluster needs to run it, Flink itself apart
   * @throws Exception when the cluster does not take it, or it fails for good; what the sink has
   *     committed stays
   */
  public void runOnCluster(StreamJob job, String host, int port, List<String> jars)
      throws Exception {
    submit(job, host, port, jars).getJobExecutionResult().get();
  }

  /** Sends {@code job} and comes back at once. */
  JobClient submit(StreamJob job, String host, int port, List<String> jars) throws Exception {
    try (StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(
            host, port, settings.configuration(), jars.toArray(String[]::new))) {
      environment.setParallelism(settings.parallelism());
      job.describe(environment);
      return environment.executeAsync(StreamJob.NAME);
    }
  }
}
