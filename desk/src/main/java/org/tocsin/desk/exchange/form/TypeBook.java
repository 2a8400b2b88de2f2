package org.tocsin.desk.exchange.form;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Vocabulary;

/** What a file can become: the desk's types of records, and claims. */
public final class TypeBook {
  public static final String CLAIM = "claim";

  /** A figure of a published table; files of a known layout become it without a mapping. */
  public static final String FIGURE = "figure";

  private static final List<Vocabulary.Term> STANCES =
      Stream.of("asserts", "denies", "doubts")
          .map(code -> new Vocabulary.Term(code, code, null))
          .toList();
  private static final EntityType CLAIM_TYPE =
      new EntityType(
          CLAIM,
          "",
          "",
          "",
          List.of("statement"),
          List.of(),
          null,
          null,
          false,
          List.of(
              field("speaker", Field.Kind.NAME, true, false),
              field("statement", Field.Kind.LONG_TEXT, false, true),
              field("day", Field.Kind.DAY, false, false),
              field("place", Field.Kind.PLACE, false, false),
              field("stance", Field.Kind.CHOICE, false, false)));

  private static final EntityType FIGURE_TYPE =
      new EntityType(
          FIGURE,
          "",
          "",
          "",
          List.of("value"),
          List.of(),
          null,
          null,
          false,
          Stream.of(
                  "kind", "of", "place", "from", "last", "value", "unit", "source", "basis", "said")
              .map(name -> field(name, Field.Kind.TEXT, false, false))
              .toList());

  private final EntityTypes types;

  public TypeBook(EntityTypes types) {
    this.types = types;
  }

  private static Field field(String name, Field.Kind kind, boolean many, boolean required) {
    boolean choice = kind == Field.Kind.CHOICE;
    return new Field(
        name,
        "",
        kind,
        many,
        required,
        false,
        false,
        choice ? name : "",
        choice ? STANCES : List.of(),
        List.of(),
        null,
        null);
  }

  /** Every type, claims last. */
  public List<EntityType> list() {
    List<EntityType> all = new ArrayList<>(types.list());
    all.add(CLAIM_TYPE);
    return all;
  }

  public Optional<EntityType> find(String name) {
    return switch (name) {
      case CLAIM -> Optional.of(CLAIM_TYPE);
      case FIGURE -> Optional.of(FIGURE_TYPE);
      default -> types.find(name);
    };
  }

  /**
   * @throws NoSuchElementException when there is no such type
   */
  public EntityType get(String name) {
    return find(name).orElseThrow(() -> new NoSuchElementException("no type of record " + name));
  }

  /** The first type with this FollowTheMoney schema. */
  Optional<EntityType> ofSchema(String schema) {
    return types.list().stream().filter(type -> schema.equals(type.ftm())).findFirst();
  }

  /** The first field of a type that has this property of FollowTheMoney. */
  static Optional<Field> ofProperty(EntityType type, String property) {
    return type.fields().stream().filter(field -> property.equals(field.ftm())).findFirst();
  }

  /** The field of a type with this code of the HURIDOCS Events Standard Formats. */
  static Optional<Field> ofCode(EntityType type, @Nullable String code) {
    return type.fields().stream()
        .filter(field -> field.esf() != null && field.esf().equals(code))
        .findFirst();
  }
}
