package org.tocsin.foresight.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is predicted, so that anybody can say later what came. Two sources answer the same question
 * when every part of it is the same, whatever the letters' case.
 *
 * @param kind what kind of answer it has
 * @param target what, for example {@code onset of mass killing}
 * @param place where, as the sources write it
 * @param from first day of the period
 * @param last last day of the period, not before the first
 * @param criterion by what it will be decided, for example a named release of data
 */
public record Question(
    AnswerKind kind,
    String target,
    String place,
    LocalDate from,
    LocalDate last,
    String criterion) {
  private static final int ID_LENGTH = 20;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * @throws IllegalArgumentException when a part is missing or the period ends before it begins
   */
  public Question {
    target = plain(target, "target: say what is predicted");
    place = plain(place, "place: say where");
    criterion = plain(criterion, "criterion: say by what it will be decided");
    if (last.isBefore(from)) {
      throw new IllegalArgumentException(
          "the period ends (" + last + ") before it begins (" + from + ")");
    }
  }

  private static String plain(String text, String problem) {
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    if (plain.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    return plain;
  }

  /** The questions it is compared with: same kind, target and criterion. */
  public Family family() {
    return new Family(kind, target, criterion);
  }

  /** 20 hexadecimal digits that are the same for the same question. */
  public String id() {
    String whole =
        String.join("\n", kind.name(), target, place, from.toString(), last.toString(), criterion);
    return digest(whole.toLowerCase(Locale.ROOT));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Questions of one kind about one thing, in many places and periods.
   *
   * @param criterion by what all of them are decided
   */
  public record Family(AnswerKind kind, String target, String criterion) {
    /** Stable, whatever the letters' case. */
    public String id() {
      return digest(String.join("\n", kind.name(), target, criterion).toLowerCase(Locale.ROOT));
    }
  }
}
