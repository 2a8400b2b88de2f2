package org.tocsin.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * Run in a process of its own, whose forces a test lets fail. Several threads append lists of one
 * caller each, and say {@code ack <caller> <list>} or {@code refused <caller> <list>}.
 */
final class CrowdProgram {
  /** Facts of one list; all of them carry caller and list. */
  static final int LIST = 3;

  private CrowdProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[0]);
    int callers = Integer.parseInt(arguments[1]);
    int lists = Integer.parseInt(arguments[2]);
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      CountDownLatch start = new CountDownLatch(1);
      List<Thread> threads =
          IntStream.range(0, callers)
              .mapToObj(caller ->
                  Thread.ofPlatform().start(() -> appendAll(ledger, caller, lists, start)))
              .toList();
      start.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void appendAll(Ledger ledger, int caller, int lists, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    for (int list = 0; list < lists; list++) {
      String outcome = append(ledger, caller, list) ? "ack " : "refused ";
      System.out.println(outcome + caller + " " + list);
    }
  }

  /** Whether it was acknowledged. */
  private static boolean append(Ledger ledger, int caller, int list) {
    try {
      List<Fact> facts = ledger.append(drafts(caller, list));
      for (int i = 0; i < LIST; i++) {
        Fact fact = facts.get(i);
        if (fact.index() != facts.getFirst().index() + i
            || fact.part("caller").intValue() != caller
            || fact.part("list").intValue() != list) {
          System.out.println("wrong " + facts);
        }
      }
      return true;
    } catch (LedgerException e) {
      return false;
    }
  }

  private static List<Draft> drafts(int caller, int list) {
    String parts = "{\"caller\":%d,\"list\":%d,\"place\":%d}";
    return IntStream.range(0, LIST)
        .mapToObj(i -> Stage.draft("ClaimGraded", parts.formatted(caller, list, i)))
        .toList();
  }
}
