package org.tocsin.desk.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Kind;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.desk.web.frame.Words;

/** Claims and what was done with them, in the words of one language. */
public record ClaimWords(Words words) {

  /** "event: closure", "demand". */
  public String kind(Candidate claim) {
    boolean telling = !claim.type().isBlank() && claim.kind() != Kind.ADDRESSEE;
    return telling
        ? words.say("claims.kind_and_type", word(claim.kind()), word(claim.type()))
        : word(claim.kind());
  }

  /** A word of the record in this language; as it stands when it has no translation. */
  public String word(Object constant) {
    return words.word(constant);
  }

  /** "A, quoted by B, says so"; the innermost speaker first, as people say it. */
  public String saidBy(Candidate claim) {
    return words.say(
        "claims.said." + claim.stance(),
        claim.speakers().isEmpty() ? words.say("claims.nobody_named") : chain(claim.speakers()));
  }

  /** "A, quoted by B"; {@code speakers} has the outermost first. */
  public String chain(List<String> speakers) {
    String said = speakers.getLast();
    String inner = said;
    for (String outer : speakers.reversed().subList(1, speakers.size())) {
      // an office whose own page says that it said so is not quoted by anybody
      if (!outer.equalsIgnoreCase(inner)) {
        said = words.say("claims.quoted_by", said, outer);
      }
      inner = outer;
    }
    return said;
  }

  public String status(Candidate claim) {
    return words.say("claims.status." + Say.word(claim.status()));
  }

  /** What to tell the person once this has been recorded. */
  public String told(Candidate claim) {
    return words.say("inbox.told." + Say.word(claim.status()));
  }

  /** "by ben, 12 Dec 2022, 14:05 UTC: misread". */
  public String lastAct(@Nullable Review review) {
    if (review == null) {
      return "";
    }
    String by = words.say("claims.by", review.by(), words.moment(review.at()));
    return review.reason().isBlank() ? by : words.say("claims.because", by, review.reason());
  }

  /** "accepted", "linked to an incident". */
  public String act(Review review) {
    return words.say("claims.act." + review.action());
  }

  /** The name of a field that an act changed. */
  public String field(String name) {
    String key = "claims.field." + name;
    return words.has(key) ? words.say(key) : Say.word(name);
  }
}
