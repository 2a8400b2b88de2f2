package org.tocsin.desk.web.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.find.FindQuery;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.find.Found;
import org.tocsin.desk.find.Hit;
import org.tocsin.desk.people.Viewer;

/** Finds accepted claims by their words, a page at a time, for a form that rests values on them. */
@Component
public final class ClaimFinder {
  private static final int PAGE = 20;
  private static final int MOST_WORDS = 16;
  private static final String ACCEPTED =
      "(status:accepted OR status:corrected) (kind:claim OR kind:event OR kind:quantity)";

  /**
   * A page of accepted claims.
   *
   * @param asked the words, "" for all of the case, the newest first
   * @param total how many there are altogether
   * @param from how many stand before those shown
   */
  public record Offer(String asked, List<ClaimLines.ClaimLine> lines, long total, int from) {
    /** Where the page before begins, -1 on the first. */
    public int earlier() {
      return from == 0 ? -1 : Math.max(0, from - PAGE);
    }

    /** Where the next page begins, -1 on the last. */
    public int later() {
      int next = from + PAGE;
      return next < total && next + PAGE <= FindQuery.DEEPEST ? next : -1;
    }
  }

  private final Finding finding;

  ClaimFinder(Finding finding) {
    this.finding = finding;
  }

  /**
   * @param asked words as somebody typed them; signs of the search language are passed over
   * @param from how many to pass over, not negative
   */
  public Offer find(String caseId, String asked, int from, Viewer me) {
    FindQuery query =
        query(caseId, asked).page(Math.min(from - from % PAGE, FindQuery.DEEPEST - PAGE), PAGE);
    Found found = finding.search(query, me);
    List<ClaimLines.ClaimLine> lines =
        found.hits().stream()
            .filter(Hit.Read.class::isInstance)
            .map(hit -> ClaimLines.line(((Hit.Read) hit).candidate()))
            .toList();
    return new Offer(asked.strip(), lines, found.total(), query.from());
  }

  /**
   * The first accepted claims that hold the words; of all the newest, when there is no word.
   *
   * @param most how many, 1 or more
   */
  public List<Candidate> first(String caseId, String asked, int most, Viewer me) {
    return finding.search(query(caseId, asked).page(0, most), me).hits().stream()
        .filter(Hit.Read.class::isInstance)
        .map(hit -> ((Hit.Read) hit).candidate())
        .toList();
  }

  private static FindQuery query(String caseId, String asked) {
    String words = words(asked);
    FindQuery all = FindQuery.of((words + " " + ACCEPTED).strip(), caseId).withoutCounts();
    return words.isEmpty() ? all.by(FindQuery.Order.NEWEST) : all;
  }

  private static String words(String asked) {
    return Arrays.stream(asked.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !word.matches("AND|OR|NOT"))
        .limit(MOST_WORDS)
        .collect(Collectors.joining(" "));
  }
}
