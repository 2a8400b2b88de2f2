package org.tocsin.desk.appeal.demand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was shown about a demand and an addressee, the state it leads to, and what can
 * show it. A letter on paper may be shown by a sealed scan wherever an event of a notice would do,
 * but a program's report never stands for what a person decides.
 */
public enum StepKind {
  MADE_PUBLIC(State.MADE_PUBLIC, null, Evidence.Kind.ITEM),
  SENT(State.SENT, null, Evidence.Kind.NOTICE, Evidence.Kind.ITEM),
  ACCEPTED(State.ACCEPTED, null, Evidence.Kind.NOTICE, Evidence.Kind.ITEM),
  RETURNED(State.RETURNED, null, Evidence.Kind.NOTICE, Evidence.Kind.ITEM),
  DELIVERED(State.DELIVERED, null, Evidence.Kind.NOTICE, Evidence.Kind.ITEM),
  OPENED(State.OPENED, null, Evidence.Kind.NOTICE),
  ACKNOWLEDGED(State.ACKNOWLEDGED, null, Evidence.Kind.NOTICE, Evidence.Kind.ITEM),
  AGREED(State.ANSWERED, Answer.AGREED, said()),
  PARTLY(State.ANSWERED, Answer.PARTLY, said()),
  NOTED(State.ANSWERED, Answer.NOTED, said()),
  REFUSED(State.ANSWERED, Answer.REFUSED, said()),
  REFERRED(State.ANSWERED, Answer.REFERRED, said()),
  ACTED(State.ACTED, null, Evidence.Kind.ITEM, Evidence.Kind.CLAIM),
  VERIFIED(State.VERIFIED, null, Evidence.Kind.CLAIM, Evidence.Kind.FINDING),
  LAPSED(State.LAPSED, null, Evidence.Kind.ITEM, Evidence.Kind.CLAIM, Evidence.Kind.FINDING);

  private final State leadsTo;
  private final @Nullable Answer answer;
  private final Set<Evidence.Kind> shownBy;

  StepKind(State leadsTo, @Nullable Answer answer, Evidence.Kind... shownBy) {
    this.leadsTo = leadsTo;
    this.answer = answer;
    this.shownBy = Set.copyOf(EnumSet.copyOf(Set.of(shownBy)));
  }

  private static Evidence.Kind[] said() {
    return new Evidence.Kind[] {Evidence.Kind.NOTICE, Evidence.Kind.ITEM, Evidence.Kind.CLAIM};
  }

  public State leadsTo() {
    return leadsTo;
  }

  @Nullable Answer answer() {
    return answer;
  }

  boolean isShownBy(Evidence.Kind kind) {
    return shownBy.contains(kind);
  }

  /** Whether it comes from the addressee, and so breaks the silence. */
  public boolean isWordOfAddressee() {
    return leadsTo == State.ACKNOWLEDGED || leadsTo == State.ANSWERED || leadsTo == State.ACTED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
