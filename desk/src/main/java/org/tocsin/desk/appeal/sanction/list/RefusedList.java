package org.tocsin.desk.appeal.sanction.list;

/** A file that is no list, is not safe to read, or has no bounds; the message is for a person. */
public final class RefusedList extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RefusedList(String message) {
    super(message);
  }

  RefusedList(String message, Throwable cause) {
    super(message, cause);
  }
}
