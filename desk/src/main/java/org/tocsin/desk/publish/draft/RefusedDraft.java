package org.tocsin.desk.publish.draft;

/** A document that is not taken in: what is wrong with it and what to do, in one line. */
public final class RefusedDraft extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RefusedDraft(String reason, String whatToDo) {
    super(reason + "; " + whatToDo);
  }
}
