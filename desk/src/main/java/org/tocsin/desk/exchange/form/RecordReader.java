package org.tocsin.desk.exchange.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.exchange.sheet.Cell;

/**
 * Reads records of a file into entities about to be opened. Every value that is not empty gets an
 * outcome: taken as it stands, taken otherwise, or refused; a refused value does not stop its
 * record unless the record cannot be opened without it.
 */
public final class RecordReader {
  private static final int MAP_PRECISION_METRES = 1_000;
  private static final int SHOWN = 80;

  private final TypeBook types;
  private final ValueReader values;
  private final String compartment;

  /**
   * @param compartment the entities are opened in; "" for everybody at the desk
   */
  public RecordReader(
      TypeBook types, Finder finder, DayOrder order, DecimalMark mark, String compartment) {
    this.types = types;
    this.values = new ValueReader(finder, order, mark);
    this.compartment = compartment;
  }

  public ReadRecord read(RawRecord raw) {
    Optional<EntityType> type = types.find(raw.type());
    if (raw.trouble() != Why.AS_IS || type.isEmpty()) {
      Why why = raw.trouble() == Why.AS_IS ? Why.NO_TYPE : raw.trouble();
      return new ReadRecord(raw, null, List.of(), why, shown(raw.said()));
    }
    List<CellOutcome> outcomes = new ArrayList<>();
    List<NewStatement> statements = new ArrayList<>();
    for (RawValue value : raw.values()) {
      boolean lonely = value.cell().isEmpty() && !value.qualifiers().equals(Qualifiers.NONE);
      if (lonely || !value.cell().isEmpty()) {
        NewStatement statement =
            lonely ? point(type.get(), value, outcomes) : statement(type.get(), value, outcomes);
        if (statement != null) {
          statements.add(statement);
        }
      }
    }
    return checked(raw, type.get(), statements, outcomes);
  }

  private ReadRecord checked(
      RawRecord raw, EntityType type, List<NewStatement> statements, List<CellOutcome> outcomes) {
    if (statements.isEmpty()) {
      return new ReadRecord(raw, null, outcomes, Why.NOTHING_TAKEN, "");
    }
    Set<String> given = new HashSet<>();
    statements.forEach(statement -> given.add(statement.field()));
    for (Field field : type.fields()) {
      if (field.required() && !given.contains(field.name())) {
        return new ReadRecord(raw, null, outcomes, Why.REQUIRED_MISSING, field.name());
      }
    }
    NewEntity entity = new NewEntity(type.name(), compartment, statements);
    return new ReadRecord(raw, entity, outcomes, Why.AS_IS, "");
  }

  /**
   * A point without a name is a place, written as its degrees; anything else that stands beside no
   * value is refused.
   */
  private @Nullable NewStatement point(EntityType type, RawValue raw, List<CellOutcome> outcomes) {
    Qualifiers said = raw.qualifiers();
    Field field = type.findField(raw.field()).orElse(null);
    boolean isPlace = field != null && field.kind() == Field.Kind.PLACE && said.hasPoint();
    String from =
        shown(
            String.join(
                    " ",
                    said.latitude(),
                    said.longitude(),
                    said.certainty(),
                    said.since(),
                    said.until(),
                    said.note())
                .strip());
    if (field == null || !isPlace || spot(said) == null) {
      Why why = said.hasPoint() ? Why.NO_POINT : Why.NO_VALUE;
      String shown = field != null && field.restricted() ? "" : from;
      outcomes.add(
          CellOutcome.refused(raw.column(), why, shown, said.hasPoint() ? "40.18 44.51" : ""));
      return null;
    }
    outcomes.add(CellOutcome.taken(raw.column()));
    NewStatement written = NewStatement.of(field.name(), said.latitude() + " " + said.longitude());
    return qualified(written, field, raw, outcomes);
  }

  private @Nullable NewStatement statement(
      EntityType type, RawValue raw, List<CellOutcome> outcomes) {
    Field field = type.findField(raw.field()).orElse(null);
    if (field == null) {
      outcomes.add(CellOutcome.refused(raw.column(), Why.NO_FIELD, "", ""));
      return null;
    }
    Parsed parsed = value(field, raw.cell());
    CellOutcome outcome = outcome(raw, parsed);
    outcomes.add(field.restricted() ? outcome.closed() : outcome);
    if (!parsed.isTaken()) {
      return null;
    }
    return qualified(NewStatement.of(field.name(), parsed.value()), field, raw, outcomes);
  }

  private Parsed value(Field field, Cell cell) {
    return switch (cell.origin()) {
      case SHEET_ERROR -> Parsed.refused(Why.SHEET_ERROR, "");
      case BROKEN_CHARACTERS -> Parsed.refused(Why.BROKEN_CHARACTERS, "");
      case TOO_LONG -> Parsed.refused(Why.TOO_LONG, "");
      case PLAIN -> values.read(field, cell.text());
      case SHEET_DATE -> changed(values.read(field, cell.text()), Why.SHEET_DATE);
      case FORMULA_RESULT -> changed(values.read(field, cell.text()), Why.FORMULA_RESULT);
      case UNGUARDED -> changed(values.read(field, cell.text()), Why.UNGUARDED);
    };
  }

  private static Parsed changed(Parsed parsed, Why why) {
    return parsed.isTaken() && parsed.why() == Why.AS_IS
        ? new Parsed(parsed.value(), why, "")
        : parsed;
  }

  private static CellOutcome outcome(RawValue raw, Parsed parsed) {
    String from = shown(raw.cell().text());
    if (!parsed.isTaken()) {
      return CellOutcome.refused(raw.column(), parsed.why(), from, parsed.hint());
    }
    return parsed.why() == Why.AS_IS
        ? CellOutcome.taken(raw.column())
        : CellOutcome.changed(raw.column(), parsed.why(), from, shown(parsed.value()));
  }

  private NewStatement qualified(
      NewStatement bare, Field field, RawValue raw, List<CellOutcome> outcomes) {
    Qualifiers said = raw.qualifiers();
    NewStatement statement = bare;
    if (said.hasPoint()) {
      Spot spot = spot(said);
      if (spot == null || field.kind() != Field.Kind.PLACE) {
        String from = field.restricted() ? "" : shown(said.latitude() + " " + said.longitude());
        outcomes.add(CellOutcome.refused(raw.column(), Why.NO_POINT, from, "40.18 44.51"));
      } else {
        statement = statement.at(spot);
      }
    }
    if (!said.certainty().isEmpty()) {
      Certainty how = certainty(said.certainty());
      if (how == null) {
        outcomes.add(
            CellOutcome.refused(
                raw.column(), Why.NO_CERTAINTY, shown(said.certainty()), "PROBABLE"));
      } else {
        statement = statement.with(how);
      }
    }
    String since = day(raw.column(), said.since(), outcomes);
    String until = day(raw.column(), said.until(), outcomes);
    return statement
        .lasting(since, until)
        .noted(said.note())
        .restingOn(said.claims())
        .speakingAgainst(said.against());
  }

  private String day(String column, String text, List<CellOutcome> outcomes) {
    if (text.isEmpty()) {
      return "";
    }
    Parsed parsed = values.day(text);
    if (!parsed.isTaken()) {
      outcomes.add(CellOutcome.refused(column, parsed.why(), shown(text), parsed.hint()));
    } else if (parsed.why() != Why.AS_IS) {
      outcomes.add(CellOutcome.changed(column, parsed.why(), shown(text), parsed.value()));
    }
    return parsed.value();
  }

  private static @Nullable Spot spot(Qualifiers said) {
    try {
      int precision =
          said.precision().isEmpty()
              ? MAP_PRECISION_METRES
              : (int) Math.ceil(Double.parseDouble(said.precision()));
      return new Spot(
          Double.parseDouble(said.latitude().replace(',', '.')),
          Double.parseDouble(said.longitude().replace(',', '.')),
          precision);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Certainty certainty(String text) {
    try {
      return Certainty.valueOf(text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Enough of a value to find it again in the file. */
  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
