package org.tocsin.foresight.indicator;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.foresight.DataFile;

/**
 * A model of stages as one author gives it: a way of looking that stays attributed to its author,
 * never a verdict. What ships is Gregory Stanton's "Ten Stages of Genocide", as a data file that
 * people can correct or replace.
 *
 * @param edition edition of the file
 * @param name the author's name for the model
 * @param author whose it is
 * @param source the work it renders
 * @param note what its author says about how it may be read
 * @param stages in the author's order
 */
public record StageLens(
    String edition, String name, String author, String source, String note, List<Stage> stages) {

  /**
   * @throws IllegalArgumentException when a number occurs twice, or the author is not named
   */
  public StageLens {
    stages = List.copyOf(stages);
    if (author.isBlank()) {
      throw new IllegalArgumentException("the stages need an author: they are shown as theirs");
    }
    Set<Integer> numbers = new HashSet<>();
    for (Stage stage : stages) {
      if (!numbers.add(stage.number())) {
        throw new IllegalArgumentException("stage " + stage.number() + " occurs twice");
      }
    }
  }

  /** The file that ships with the library. */
  public static StageLens shipped() {
    return DataFile.readShipped(StageLens.class, "ten-stages.json", StageLens.class);
  }

  /**
   * A file of one's own, in the format of the shipped one.
   *
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when it does not fit, in one line
   */
  public static StageLens read(InputStream json, String name) {
    return DataFile.read(json, StageLens.class, name);
  }
}
