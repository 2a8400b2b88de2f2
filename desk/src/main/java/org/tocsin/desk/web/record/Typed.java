package org.tocsin.desk.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.establish.entity.Statement;

/**
 * A form of a record as somebody typed it: each value of a field has a number, and parts named
 * {@code FIELD.NUMBER.PART}. Kept as typed, so that nothing is lost when the desk refuses it.
 *
 * @param values by name
 */
public record Typed(Map<String, String> values) {
  /** How many values of one field a form takes at once. */
  static final int MOST = 20;

  public static Typed nothing() {
    return new Typed(Map.of());
  }

  /** The parts of a statement that stands, to be put right; of a closed one not its words. */
  static Typed correcting(Statement wrong) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("drop." + wrong.id(), "on");
    String name = wrong.field() + ".0.";
    values.put(name + "value", wrong.masked() ? "" : wrong.value());
    values.put(name + "certainty", wrong.certainty().name());
    values.put(name + "since", wrong.since());
    values.put(name + "until", wrong.until());
    values.put(name + "note", wrong.masked() ? "" : wrong.note());
    values.put(name + "claims", String.join("\n", wrong.claims()));
    values.put(name + "against", String.join("\n", wrong.against()));
    Spot spot = wrong.spot();
    if (spot != null) {
      values.put(name + "latitude", String.valueOf(spot.latitude()));
      values.put(name + "longitude", String.valueOf(spot.longitude()));
      values.put(name + "precision", String.valueOf(spot.precisionMetres()));
    }
    return new Typed(values);
  }

  /** One part of one value; "" when nothing was typed. */
  public String part(Field field, int number, String part) {
    return text(field.name() + "." + number + "." + part);
  }

  public String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** A number the form was sent with, 0 when it is none. */
  int number(String name) {
    String typed = text(name);
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  public boolean isTicked(String name) {
    return values.containsKey(name);
  }

  /** How many lines the form shows for a field: those typed, and at least one. */
  public int lines(Field field) {
    int last = 0;
    for (int number = 1; number < MOST; number++) {
      if (!part(field, number, "value").isEmpty()) {
        last = number;
      }
    }
    return last + 1;
  }

  /**
   * The same with the ticked claims ({@code pick.ID}) put where the form says ({@code pick_for},
   * such as {@code title.0.claims}); without them when it says nowhere.
   */
  Typed picked() {
    List<String> ids = ticked("pick.");
    String place = text("pick_for");
    Map<String, String> kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(name -> name.startsWith("pick."));
    if (isTicked("pick") && place.matches("\\w+\\.\\d{1,2}\\.(claims|against)")) {
      List<String> all = new ArrayList<>(claims(text(place)));
      ids.stream().filter(id -> !all.contains(id)).forEach(all::add);
      kept.put(place, String.join("\n", all));
    }
    return new Typed(kept);
  }

  /** Names the form was sent with, after a prefix: the ticked boxes {@code drop.ID}. */
  List<String> ticked(String prefix) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /**
   * What was typed, as statements.
   *
   * @throws IllegalArgumentException naming the field whose point on the map cannot be understood
   */
  List<NewStatement> statements(EntityType type) {
    List<NewStatement> all = new ArrayList<>();
    for (Field field : type.fields()) {
      for (int number = 0; number < MOST; number++) {
        if (!part(field, number, "value").isEmpty()) {
          all.add(statement(field, number));
        }
      }
    }
    return all;
  }

  private NewStatement statement(Field field, int number) {
    return new NewStatement(
        field.name(),
        part(field, number, "value"),
        spot(field, number),
        certainty(part(field, number, "certainty")),
        part(field, number, "since"),
        part(field, number, "until"),
        part(field, number, "note"),
        claims(part(field, number, "claims")),
        claims(part(field, number, "against")));
  }

  private static Certainty certainty(String typed) {
    return Arrays.stream(Certainty.values())
        .filter(known -> known.name().equals(typed.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(Certainty.NOT_STATED);
  }

  private @Nullable Spot spot(Field field, int number) {
    String latitude = part(field, number, "latitude");
    String longitude = part(field, number, "longitude");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    String precision = part(field, number, "precision");
    try {
      return new Spot(
          Double.parseDouble(latitude),
          Double.parseDouble(longitude),
          precision.isEmpty() ? 1_000 : Integer.parseInt(precision));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          field.name() + ": write the point as degrees, for example 39.6 and 46.5, or leave it out",
          e);
    }
  }

  /** Ids out of ids, addresses or pasted links of claims, one after the other. */
  private static List<String> claims(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replaceFirst("[?].*", "").replaceFirst(".*[/#]", ""))
        .distinct()
        .toList();
  }
}
