package org.tocsin.stream.job;

import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a job in this process, or gives it to a cluster. */
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
   * Hands {@code job} to the cluster that runs the main method of the job's jar.
   *
   * @throws Exception when the cluster does not take it
   */
  public void runWhereSubmitted(StreamJob job) throws Exception {
    try (StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment()) {
      environment.configure(settings.configuration());
      environment.setParallelism(settings.parallelism());
      job.describe(environment);
      environment.executeAsync(StreamJob.NAME);
    }
  }

  /** Sends {@code job} to a cluster that has everything it needs, and comes back at once. */
  JobClient submit(StreamJob job, String host, int port) throws Exception {
    try (StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(host, port, settings.configuration())) {
      environment.setParallelism(settings.parallelism());
      job.describe(environment);
      return environment.executeAsync(StreamJob.NAME);
    }
  }
}
