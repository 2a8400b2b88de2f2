package org.tocsin.foresight.board;

/** What came of a question, as far as it was decided. */
public sealed interface Outcome {

  /**
   * What happened.
   *
   * @param value 1 for yes and 0 for no, the number, or the share
   */
  record Came(double value) implements Outcome {}

  /**
   * It cannot be decided.
   *
   * @param reason why
   */
  record Undecidable(String reason) implements Outcome {
    public Undecidable {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("say why it cannot be decided");
      }
    }
  }

  /**
   * @throws IllegalArgumentException when this cannot be what came of a question of that kind
   */
  default void requireFits(AnswerKind kind) {
    if (!(this instanceof Came came)) {
      return;
    }
    double value = came.value();
    boolean fits =
        switch (kind) {
          case EVENT -> value == 0 || value == 1;
          case COUNT -> value >= 0 && Double.isFinite(value);
          case SHARE -> value >= 0 && value <= 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          switch (kind) {
            case EVENT -> "the outcome of an event is yes or no, not " + value;
            case COUNT -> "a number here is 0 or more, not " + value;
            case SHARE -> "a share lies between 0 and 1, not " + value;
          });
    }
  }
}
