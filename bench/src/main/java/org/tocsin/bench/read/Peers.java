package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Other programs for the same work. They are a project of their own, {@code bench/peers}, that is
 * built when they are first asked for: nothing of theirs is on our class path.
 *
 * @param wanted whether they are to run at all
 */
record Peers(boolean wanted) {
  /**
   * Starts a peer; the caller closes it.
   *
   * @return empty when peers are not wanted
   * @throws IOException when it cannot be built or started
   */
  Optional<PeerProcess> start(Peer peer) throws IOException {
    return wanted ? Optional.of(PeerProcess.start(peer, built())) : Optional.empty();
  }

  private static Path built() throws IOException {
    Path project = Path.of(System.getProperty("tocsin.root", "."), "bench", "peers");
    Path target = project.resolve("target");
    if (!Files.isRegularFile(target.resolve("classes/org/tocsin/peers/PeerMain.class"))
        || !Files.isDirectory(target.resolve("lib"))) {
      build(project.resolve("pom.xml"));
    }
    return target;
  }

  private static void build(Path pom) throws IOException {
    Process maven =
        new ProcessBuilder("mvn", "-B", "-q", "-ntp", "-f", pom.toString(), "package")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (maven.waitFor() != 0) {
        throw new IOException("the peers do not build: run mvn -f " + pom + " package");
      }
    } catch (InterruptedException e) {
      maven.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the peers were built", e);
    }
  }
}
