package org.tocsin.desk.exchange.sheet;

import java.io.IOException;

/** A file that cannot be taken in as it is: what is wrong with it, and what a person can do. */
public final class RefusedFile extends IOException {
  private final String whatToDo;

  /**
   * @param reason one line: what is wrong
   * @param whatToDo one line
   */
  public RefusedFile(String reason, String whatToDo) {
    super(reason);
    this.whatToDo = whatToDo;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String whatToDo() {
    return whatToDo;
  }
}
