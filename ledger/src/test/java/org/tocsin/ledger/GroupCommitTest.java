package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers that append at the same time share batches, and nothing else. */
class GroupCommitTest {
  private static final int CALLERS = 8;
  private static final int LISTS = 40;

  @TempDir Path folder;

  @Test
  void eachOfManyCallersGetsItsOwnFactsWholeAndInOrder() throws Exception {
    Path directory = folder.resolve("ledger");
    List<String> lines = lines(List.of());
    assertThat(lines).hasSize(CALLERS * LISTS).allMatch(line -> line.startsWith("ack "));
    Stage.openClean(
        directory,
        ledger -> {
          assertThat(ledger.size()).isEqualTo(CALLERS * LISTS * CrowdProgram.LIST);
          assertThat(wholeLists(ledger)).hasSize(CALLERS * LISTS);
        });
  }

  @Test
  void callersThatWaitForAnotherShareItsForce() throws Exception {
    SharedFiles.demand(Files.isExecutable(Path.of("/usr/bin/strace")), "needs apt: strace");
    Path trace = folder.resolve("trace");
    lines(
        List.of(
            "strace", "-f", "-qq", "-o", trace.toString(), "-e", "trace=fsync", "--seccomp-bpf"));
    try (Stream<String> forces = Files.lines(trace)) {
      assertThat(forces.filter(line -> line.contains("fsync(")).count())
          .as("alone, each list would take three")
          .isLessThan((long) CALLERS * LISTS);
    }
  }

  @Test
  void afterAForceThatFailedNoCallerIsAcknowledgedAnyMore() throws Exception {
    SharedFiles.demand(Files.isExecutable(Path.of("/usr/bin/strace")), "needs apt: strace");
    Path directory = folder.resolve("ledger");
    Ledger.open(directory, LedgerOptions.defaults()).close();
    List<String> lines =
        lines(
            List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                folder.resolve("trace").toString(),
                "-e",
                "trace=fsync",
                "-e",
                "inject=fsync:error=EIO:when=4+",
                "--seccomp-bpf"));
    List<String> acknowledged =
        lines.stream()
            .filter(line -> line.startsWith("ack "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(lines).hasSize(CALLERS * LISTS).noneMatch(line -> line.startsWith("wrong"));
    assertThat(acknowledged).hasSizeLessThan(CALLERS * LISTS);
    Stage.openClean(directory, ledger -> assertThat(wholeLists(ledger)).containsAll(acknowledged));
  }

  @Test
  void aBadDraftFailsItsOwnCallerOnly() throws Exception {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), LedgerOptions.defaults());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<List<Fact>>> good = new ArrayList<>();
      List<Future<List<Fact>>> bad = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        Callable<List<Fact>> fine = appending(ledger, Stage.drafts(i, 1));
        good.add(callers.submit(fine));
        bad.add(callers.submit(appending(ledger, List.of(Stage.draft("no kind", "{}")))));
      }
      for (int i = 0; i < good.size(); i++) {
        assertThat(good.get(i).get().getFirst().part("number").intValue()).isEqualTo(i);
        Future<List<Fact>> refused = bad.get(i);
        assertThatThrownBy(refused::get).hasMessageContaining("no kind");
      }
      assertThat(ledger.size()).isEqualTo(50);
    }
  }

  private static Callable<List<Fact>> appending(Ledger ledger, List<Draft> drafts) {
    return () -> ledger.append(drafts);
  }

  private List<String> lines(List<String> before) throws Exception {
    return ChildProcess.lines(
        ChildProcess.java(
            new ArrayList<>(before), CrowdProgram.class, folder.resolve("ledger"), CALLERS, LISTS));
  }

  /** "caller list" of each list in the ledger; fails when one is not whole and in one piece. */
  private static List<String> wholeLists(Ledger ledger) {
    List<Fact> facts;
    try (Stream<Fact> all = ledger.facts(0)) {
      facts = all.toList();
    }
    assertThat(facts.size() % CrowdProgram.LIST).isZero();
    return IntStream.range(0, facts.size())
        .mapToObj(i -> {
          Fact fact = facts.get(i);
          assertThat(fact.part("place").intValue()).isEqualTo(i % CrowdProgram.LIST);
          return fact.part("caller") + " " + fact.part("list");
        })
        .distinct()
        .toList();
  }
}
