package org.tocsin.desk.establish.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a statement must be to be recorded; every refusal says which field and what to do. */
final class StatementRules {
  private static final Pattern NUMBER =
      Pattern.compile("~?\\d{1,15}(\\.\\d{1,6})?(-\\d{1,15}(\\.\\d{1,6})?)?");
  private static final int LINE = 500;
  private static final int PARAGRAPHS = 20_000;
  private static final int MOST_CLAIMS = 500;

  private final EntityTypes types;

  StatementRules(EntityTypes types) {
    this.types = types;
  }

  /**
   * @param link finds the type of an entity the writer may see, "" when there is none
   * @throws IllegalArgumentException with one line for a person
   */
  void check(EntityType type, NewStatement statement, UnaryOperator<String> link) {
    Field field =
        type.findField(statement.field())
            .orElseThrow(() ->
                new IllegalArgumentException(type.name() + " has no field " + statement.field()));
    if (statement.value().isEmpty()) {
      throw refuse(field, "give a value, or leave the field out: unknown is not empty");
    }
    int most = field.kind() == Field.Kind.LONG_TEXT ? PARAGRAPHS : LINE;
    if (statement.value().length() > most || statement.note().length() > PARAGRAPHS) {
      throw refuse(field, "it takes at most " + most + " characters");
    }
    if (statement.claims().size() + statement.against().size() > MOST_CLAIMS) {
      throw refuse(field, "one statement rests on at most " + MOST_CLAIMS + " claims");
    }
    if (statement.spot() != null && field.kind() != Field.Kind.PLACE) {
      throw refuse(field, "only a place has a point on the map");
    }
    checkDay(field, statement.since());
    checkDay(field, statement.until());
    checkValue(field, statement.value(), link);
  }

  void checkRequired(EntityType type, List<NewStatement> statements) {
    Set<String> given =
        Set.copyOf(statements.stream().map(NewStatement::field).distinct().toList());
    for (Field field : type.fields()) {
      if (field.required() && !given.contains(field.name())) {
        throw refuse(field, "a new " + type.name() + " needs it");
      }
    }
  }

  /**
   * @param grounds the claims, for and against, of all statements that stand together
   * @throws IllegalArgumentException when records of this type rest on claims and there is none
   */
  void checkGrounded(EntityType type, Stream<String> grounds) {
    if (type.grounded() && grounds.findAny().isEmpty()) {
      throw new IllegalArgumentException(
          "claims: rest it on at least one accepted claim, for or against");
    }
  }

  private void checkValue(Field field, String value, UnaryOperator<String> link) {
    switch (field.kind()) {
      case DAY -> checkDay(field, value);
      case NUMBER -> {
        if (!NUMBER.matcher(value).matches()) {
          throw refuse(field, "write a number such as 12, a range 4-9, or ~12 for about twelve");
        }
      }
      case CHOICE -> {
        if (types.vocabulary(field.choices()).find(value).isEmpty()) {
          throw refuse(field, "\"" + value + "\" is not one of its terms");
        }
      }
      case ADDRESS -> {
        if (!isWebAddress(value)) {
          throw refuse(field, "write an address that begins with https:// or http://");
        }
      }
      case LINK -> {
        String type = link.apply(value);
        if (type.isEmpty() || !(field.to().isEmpty() || field.to().contains(type))) {
          throw refuse(field, "there is no such " + String.join(" or ", field.to()));
        }
      }
      case TEXT, LONG_TEXT, NAME, PLACE, ITEM -> {}
    }
  }

  private static boolean isWebAddress(String value) {
    try {
      String scheme = new URI(value).getScheme();
      return scheme != null && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void checkDay(Field field, String day) {
    if (!day.isEmpty() && UncertainDay.parse(day).isEmpty()) {
      throw refuse(
          field,
          "\""
              + day
              + "\" is no date: write 2022, 2022-12, 2022-12-12, 2022-12-12/2022-12-20, with ~"
              + " for about and ? for uncertain");
    }
  }

  private static IllegalArgumentException refuse(Field field, String why) {
    return new IllegalArgumentException(field.name().replace('_', ' ') + ": " + why);
  }
}
