package org.tocsin.bench.read;

import java.util.List;

/** Every task of the table, in its order. */
final class Tasks {
  private Tasks() {}

  static List<Task> all() {
    return List.of(new TimesTask(), new ResolutionsTask(), new ActionsTask());
  }
}
