package org.tocsin.desk.publish.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.sanction.SubmissionPackage;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.publish.reply.Request;

/**
 * What people made of a record, as far as a stranger may see it.
 *
 * @param findings that a second person decided
 * @param undecided how many findings more nobody has decided yet
 * @param assessed findings on indicators that a second person reviewed
 * @param matters what is told in several ways, dismissed ones left out
 * @param packages approved, for an authority
 * @param duties that people stated, with where they stand
 * @param replies what parties were asked to answer
 * @param person whom the dossier is about; empty when it is about a case
 * @param shared how many claims about that person tell of others too and are left out
 * @param origins counts independent origins
 */
public record Judged(
    List<Found> findings,
    int undecided,
    List<IndicatorFinding> assessed,
    List<Matter> matters,
    List<SubmissionPackage> packages,
    List<DutyStanding> duties,
    List<Request> replies,
    Optional<Entity> person,
    int shared,
    OriginsOf origins) {
  /** Of a dossier that tells only what was read and measured. */
  public static final Judged NOTHING =
      new Judged(
          List.of(),
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          0,
          c -> 0);

  /** How many independent origins some claims have. */
  @FunctionalInterface
  public interface OriginsOf {
    int count(Collection<Candidate> claims);
  }

  /**
   * A finding with the facts by which others decided and read it again.
   *
   * @param steps their leaves, in order
   */
  public record Found(Entity entity, List<Long> steps) {
    public Found {
      steps = List.copyOf(steps);
    }
  }

  public Judged {
    findings = List.copyOf(findings);
    assessed = List.copyOf(assessed);
    matters = List.copyOf(matters);
    packages = List.copyOf(packages);
    duties = List.copyOf(duties);
    replies = List.copyOf(replies);
  }
}
