package org.tocsin.desk.appeal.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Criteria by proposals.
 *
 * @param assessments the last word of each person on each clause under each criterion
 */
public record Matrix(
    List<Criterion> criteria, List<Proposal> proposals, List<Assessment> assessments) {

  public Matrix {
    criteria = List.copyOf(criteria);
    proposals = List.copyOf(proposals);
    assessments = List.copyOf(assessments);
  }

  static List<Assessment> last(List<Assessment> all) {
    Map<String, Assessment> last = new LinkedHashMap<>();
    for (Assessment one : all) {
      last.put(
          String.join("\t", one.by(), one.proposal(), one.criterion(), "" + one.clause()), one);
    }
    return List.copyOf(last.values());
  }

  /** What people hold of a proposal under a criterion. */
  public List<Assessment> cell(Criterion criterion, Proposal proposal) {
    return assessments.stream()
        .filter(a -> a.criterion().equals(criterion.id()) && a.proposal().equals(proposal.id()))
        .toList();
  }

  /** How often each verdict was given there. */
  public Map<String, Long> counts(Criterion criterion, Proposal proposal) {
    Map<String, Long> counts = new TreeMap<>();
    cell(criterion, proposal).forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
    return counts;
  }

  /** Whether two people hold different things of one clause there. */
  public boolean isDisputed(Criterion criterion, Proposal proposal) {
    List<Assessment> cell = cell(criterion, proposal);
    return cell.stream()
        .anyMatch(one ->
            cell.stream()
                .anyMatch(other ->
                    one.clause() == other.clause() && !one.verdict().equals(other.verdict())));
  }
}
