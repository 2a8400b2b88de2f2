package org.tocsin.bench.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every task of the table, in the order of their numbers. */
final class Tasks {
  private Tasks() {}

  static List<Task> all() {
    Stream<Task> all =
        Stream.of(
            new PagesTask(),
            new PageSpeedTask(),
            new PageFactsTask(),
            new StrippedTask(),
            new LanguageTask(),
            new TimesTask(),
            new UkrainianTimesTask(),
            new SpeechTask(),
            new ResolutionsTask(),
            new ActionsTask(),
            new NamesTask(),
            new AttacksTask(),
            new IncidentsTask(),
            new CopiesTask(),
            new PipelineTask());
    return all.sorted(Comparator.comparing(task -> Integer.parseInt(task.id().substring(1))))
        .toList();
  }
}
