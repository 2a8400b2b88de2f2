package org.tocsin.desk.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tocsin.desk.establish.entity.Arrivals;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;

/**
 * Records that a form names beside its links and that are opened with it: who did what to whom is
 * one form, also when nobody has written about that person before.
 *
 * @param typed the form with its links led to them
 * @param arriving the records
 */
record Newcomers(Typed typed, List<Arrivals.Prepared> arriving) {
  static final String NAME = "new";
  static final String TYPE = "new_type";

  /** Types that a link may lead to and that need nothing but a title to be opened. */
  static List<EntityType> openable(Field field, EntityTypes types) {
    return field.to().stream().map(types::get).filter(Newcomers::needsTitleAlone).toList();
  }

  private static boolean needsTitleAlone(EntityType type) {
    return !type.section().isEmpty()
        && type.titles().stream().findFirst().filter(title -> isOpenText(type, title)).isPresent()
        && type.fields().stream()
            .filter(Field::required)
            .allMatch(field -> field.name().equals(type.titles().getFirst()));
  }

  private static boolean isOpenText(EntityType type, String title) {
    Field field = type.field(title);
    boolean text = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.NAME;
    return text && !field.restricted();
  }

  /**
   * @param ids makes ids that nothing has
   * @throws IllegalArgumentException when a type is asked for that cannot be opened so
   */
  static Newcomers in(Typed typed, EntityType type, EntityTypes types, Supplier<String> ids) {
    Map<String, String> values = new LinkedHashMap<>(typed.values());
    List<Arrivals.Prepared> arriving = new ArrayList<>();
    for (Field field : type.fields()) {
      for (int number = 0; field.kind() == Field.Kind.LINK && number < Typed.MOST; number++) {
        String name = typed.part(field, number, NAME);
        if (!name.isEmpty() && typed.part(field, number, "value").isEmpty()) {
          EntityType of = asked(typed.part(field, number, TYPE), field, types);
          String id = ids.get();
          values.put(field.name() + "." + number + ".value", id);
          List<NewStatement> title = List.of(NewStatement.of(of.titles().getFirst(), name));
          NewEntity entity = new NewEntity(of.name(), typed.text("compartment"), title);
          arriving.add(new Arrivals.Prepared(id, entity));
        }
      }
    }
    return new Newcomers(new Typed(values), arriving);
  }

  private static EntityType asked(String name, Field field, EntityTypes types) {
    return openable(field, types).stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                field.name().replace('_', ' ') + ": say what the new one is"));
  }

  /** The type of a newcomer's id, "" for others. */
  String typeOf(String id) {
    return arriving.stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.entity().type())
        .findFirst()
        .orElse("");
  }
}
