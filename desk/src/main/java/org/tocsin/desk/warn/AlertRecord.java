package org.tocsin.desk.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sealed warning.
 *
 * @param key the same evidence gives the same key, so that nothing is raised twice
 * @param level watch, warning or emergency
 * @param day the day it speaks of
 * @param reasons why, each with the candidates it rests on
 * @param outlook what would lower it and what is unknown, as sealed when it was raised
 * @param acknowledgedBy who confirmed having seen it, null while nobody has
 * @param acknowledgedHow for whom they confirmed it and how, "" when for themselves
 * @param end how it was stood down, null while it stands
 */
public record AlertRecord(
    String id,
    String caseId,
    String key,
    String rule,
    String level,
    LocalDate day,
    String headline,
    List<Reason> reasons,
    Instant raisedAt,
    long leaf,
    Outlook outlook,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    String acknowledgedHow,
    @Nullable End end) {

  private static final Pattern FINDING = Pattern.compile("\\|finding (\\d{1,18})\\|");

  /** Open until somebody confirms it; acknowledged until somebody stands it down. */
  public enum State {
    OPEN,
    ACKNOWLEDGED,
    STOOD_DOWN
  }

  public State state() {
    return end != null
        ? State.STOOD_DOWN
        : acknowledgedBy != null ? State.ACKNOWLEDGED : State.OPEN;
  }

  /** When somebody confirmed it or stood it down, whichever was first; empty while it is open. */
  public Optional<Instant> answeredAt() {
    return Stream.of(Optional.ofNullable(acknowledgedAt), Optional.ofNullable(end).map(End::at))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Number of the finding that raised it, as its key names it; empty when it rests on none. */
  public OptionalLong finding() {
    Matcher named = FINDING.matcher(key);
    return named.find() ? OptionalLong.of(Long.parseLong(named.group(1))) : OptionalLong.empty();
  }

  /** With every text of it put through {@code change}. */
  AlertRecord rewritten(UnaryOperator<String> change) {
    End over = end;
    return new AlertRecord(
        id,
        caseId,
        key,
        rule,
        level,
        day,
        change.apply(headline),
        reasons.stream().map(r -> new Reason(change.apply(r.text()), r.evidence())).toList(),
        raisedAt,
        leaf,
        new Outlook(
            outlook.lowers(), outlook.unknown().stream().map(change).toList(), outlook.who()),
        acknowledgedBy,
        acknowledgedAt,
        change.apply(acknowledgedHow),
        over == null
            ? null
            : new End(over.by(), over.at(), change.apply(over.reason()), over.leaf()));
  }

  /** Without anything that its evidence says. */
  public AlertRecord bare() {
    return new AlertRecord(
        id,
        caseId,
        key,
        rule,
        level,
        day,
        "",
        List.of(),
        raisedAt,
        leaf,
        Outlook.NONE,
        acknowledgedBy,
        acknowledgedAt,
        "",
        end);
  }

  /** Whether it names this evidence. */
  boolean restsOnAny(Set<String> ids) {
    return !ids.isEmpty()
        && reasons.stream().anyMatch(reason -> reason.evidence().stream().anyMatch(ids::contains));
  }

  /**
   * @param lowers what would end it, "" when no rule says
   * @param unknown what nobody had said when it was raised
   * @param who id of the rung that is told first, "" for the lowest
   */
  public record Outlook(String lowers, List<String> unknown, String who) {
    public static final Outlook NONE = new Outlook("", List.of(), "");
  }

  /** It no longer stands. */
  public record End(String by, Instant at, String reason, long leaf) {}

  public record Reason(String text, List<String> evidence) {}
}
