package org.tocsin.desk.collect.picture;

import java.io.IOException;

/** A file cannot be drawn, or a copy does not hold what it must; says why and what to do. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;
  private final String whatToDo;

  Refusal(String reason, String whatToDo) {
    super(reason);
    this.whatToDo = whatToDo;
  }

  Answer.Refused answer() {
    return new Answer.Refused(String.valueOf(getMessage()), whatToDo);
  }
}
