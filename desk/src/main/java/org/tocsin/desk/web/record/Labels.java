package org.tocsin.desk.web.record;

import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.Vocabulary;
import org.tocsin.desk.web.frame.Words;

/**
 * Names of types, fields, terms and states in the visitor's language. What a team added in its own
 * data files has no text there and is shown by the label of its file.
 *
 * @param words the visitor's language
 */
public record Labels(Words words) {

  public String type(EntityType type) {
    return or("type." + type.name(), type.label(), type.name());
  }

  public String type(String name) {
    return or("type." + name, "", name);
  }

  public String field(EntityType type, Field field) {
    String own = "field." + type.name() + "." + field.name();
    return words.has(own)
        ? words.say(own)
        : or("field." + field.name(), field.label(), field.name());
  }

  public String field(String name) {
    return or("field." + name, "", name);
  }

  /** The value of a statement as people read it. */
  public String value(Field field, String value) {
    return switch (field.kind()) {
      case CHOICE -> choice(field, value);
      case DAY -> day(value);
      default -> value;
    };
  }

  /** An uncertain day as people read it: "about 12 Dec 2022", "May 2023, uncertain". */
  public String day(String written) {
    return new DayWords(words).say(written);
  }

  /** "from 12 Dec 2022 until May 2023"; "" when neither is known. */
  public String lasting(String since, String until) {
    if (since.isEmpty()) {
      return until.isEmpty() ? "" : words.say("records.lasting_until", day(until));
    }
    return until.isEmpty()
        ? words.say("records.lasting_since", day(since))
        : words.say("records.lasting", day(since), day(until));
  }

  /** Instead of the name of a record the viewer may not see. */
  public String unseen() {
    return words.say("records.link_unseen");
  }

  /** A term of a vocabulary. */
  public String choice(Field field, String code) {
    String label = field.findTerm(code).map(Vocabulary.Term::label).orElse("");
    return or("choice." + field.choices() + "." + code, label, code);
  }

  public String state(String state) {
    return or("state." + state, "", state);
  }

  public String way(String way) {
    return or("way." + way, "", way);
  }

  public String certainty(Statement statement) {
    return words.say("certainty." + statement.certainty());
  }

  /** "Incident 3: Closure at the pass", "Person 12". */
  public String name(Entity entity) {
    return name(entity.type(), entity.number(), entity.title());
  }

  /** The other end of a link. */
  public String name(EntityType type, Link.End end) {
    return name(type, end.number(), end.title());
  }

  private String name(EntityType type, int number, String title) {
    String which = words.say("records.which", type(type), number);
    String shown =
        type.titles().stream()
            .findFirst()
            .flatMap(type::findField)
            .map(field -> value(field, title))
            .orElse(title);
    return title.isEmpty() ? which : words.say("records.titled", which, shown);
  }

  /** What was done, in a word. */
  public String act(Step step) {
    return switch (step.kind()) {
      case "EntityMoved" -> way(step.detail());
      case "EntityChanged" ->
          words.say(step.detail().isEmpty() ? "records.act.EntityChanged" : "records.act.undone");
      case "EntityWithdrawn" ->
          words.say(
              step.detail().isEmpty() ? "records.act.taken_back" : "records.act.EntityWithdrawn");
      case "EntityAssigned" ->
          step.detail().isEmpty()
              ? words.say("records.act.unassigned")
              : words.say("records.act.assigned", step.detail());
      case "EntityRestricted" ->
          step.detail().isEmpty()
              ? words.say("records.act.opened_to_all")
              : words.say("records.act.restricted", step.detail());
      default -> words.say("records.act." + step.kind());
    };
  }

  private String or(String key, String label, String name) {
    if (words.has(key)) {
      return words.say(key);
    }
    return label.isEmpty() ? name.replace('_', ' ') : label;
  }
}
