package org.tocsin.desk.establish.lens;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tocsin.foresight.indicator.Framework;
import org.tocsin.foresight.indicator.RiskFactor;
import org.tocsin.foresight.indicator.Stage;
import org.tocsin.foresight.indicator.StageLens;

/**
 * One list of questions, whichever it is.
 *
 * @param name what its author calls it
 * @param author whose it is
 * @param source the work it renders
 * @param note how it may be read, "" when there is nothing to say
 * @param groups in the author's order
 */
public record Lens(
    Kind kind, String name, String author, String source, String note, List<Group> groups) {

  /** The lists there are. */
  public enum Kind {
    /** Of the UN Framework of Analysis. */
    INDICATORS("indicators", "indicator_finding", "indicator"),
    /** Of one author's model. */
    STAGES("stages", "stage_finding", "stage");

    private final String path;
    private final String type;
    private final String field;

    Kind(String path, String type, String field) {
      this.path = path;
      this.type = type;
      this.field = field;
    }

    /** Part of the address of its pages. */
    public String path() {
      return path;
    }

    /** Type of the records that hold findings on it. */
    public String type() {
      return type;
    }

    /** Field of such a record that names the question; its vocabulary has the same name. */
    public String field() {
      return field;
    }

    /** The list that records of a type are about; empty for other records. */
    public static Optional<Kind> ofType(String type) {
      return List.of(values()).stream().filter(kind -> kind.type.equals(type)).findFirst();
    }
  }

  /**
   * Questions that belong together, such as those of one risk factor.
   *
   * @param code "8"; "" when the list has no groups
   * @param about what the group is specific to, "" for nothing
   */
  public record Group(
      String code,
      String name,
      String about,
      boolean verified,
      String source,
      List<Question> questions) {
    public Group {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One question.
   *
   * @param code its author's number, "8.1"
   * @param verified whether number and words were compared with the author's text
   */
  public record Question(String code, String group, String text, boolean verified, String source) {}

  public Lens {
    groups = List.copyOf(groups);
  }

  static Lens of(Framework framework) {
    return new Lens(
        Kind.INDICATORS,
        "Framework of Analysis for Atrocity Crimes",
        "United Nations",
        framework.source(),
        "",
        framework.factors().stream().map(factor -> group(framework, factor)).toList());
  }

  private static Group group(Framework framework, RiskFactor factor) {
    String code = String.valueOf(factor.number());
    List<Question> questions =
        framework.indicators().stream()
            .filter(indicator -> indicator.factor() == factor.number())
            .map(i -> new Question(i.id(), code, i.text(), i.verified(), i.source()))
            .toList();
    return new Group(
        code, factor.name(), factor.group(), factor.verified(), factor.source(), questions);
  }

  static Lens of(StageLens stages) {
    Group all =
        new Group(
            "",
            stages.name(),
            "",
            true,
            stages.source(),
            stages.stages().stream().map(Lens::question).toList());
    return new Lens(
        Kind.STAGES, stages.name(), stages.author(), stages.source(), stages.note(), List.of(all));
  }

  private static Question question(Stage stage) {
    return new Question(
        String.valueOf(stage.number()),
        "",
        stage.name() + ": " + stage.text(),
        stage.nameVerified() && stage.verified(),
        stage.source());
  }

  /** Every question, in order. */
  public List<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream()).toList();
  }

  public Optional<Question> find(String code) {
    return questions().stream().filter(question -> question.code().equals(code)).findFirst();
  }

  /**
   * @throws NoSuchElementException when the list has no such question
   */
  public Question get(String code) {
    return find(code)
        .orElseThrow(() -> new NoSuchElementException("no " + kind.field() + " " + code));
  }

  /** The group a question belongs to. */
  public Group groupOf(Question question) {
    return groups.stream()
        .filter(group -> group.code().equals(question.group()))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no group " + question.group()));
  }
}
