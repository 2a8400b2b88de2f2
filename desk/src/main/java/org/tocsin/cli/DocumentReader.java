package org.tocsin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.extract.Extractors;
import org.tocsin.reader.extract.Member;

/** Bytes of any format to readings; a container gives one for each document in it. */
final class DocumentReader {
  private static final int DEEPEST = 4;

  private final Extractors extractors = Extractors.standard();
  private final Reader reader = Reader.standard();

  /**
   * @param input path, with "!" before the name of each member on the way
   * @param problem one line when nothing could be read; the reading is empty then
   */
  record Result(String input, Reading reading, @Nullable String problem) {}

  List<Result> read(Path file, Hints hints) throws IOException {
    List<Result> results = new ArrayList<>();
    add(file.toString(), extractors.extract(file, hints), hints, 0, results);
    return results;
  }

  private void add(String input, Extracted extracted, Hints hints, int depth, List<Result> results)
      throws IOException {
    switch (extracted) {
      case Extracted.Document(Extraction extraction) ->
          results.add(new Result(input, reader.read(extraction, named(hints, input)), null));
      case Extracted.Container container when depth < DEEPEST -> {
        for (Member member : container.members()) {
          addMember(input + "!" + member.name(), member, hints, depth, results);
        }
      }
      case Extracted.Container tooDeep ->
          results.add(empty(input, tooDeep.mediaType(), "containers nested too deep", hints));
      case Extracted.Unreadable(String reason, String whatToDo, String mediaType) ->
          results.add(empty(input, mediaType, reason + "; " + whatToDo, hints));
    }
  }

  private void addMember(
      String input, Member member, Hints hints, int depth, List<Result> results) {
    try (InputStream content = member.content().open()) {
      Hints named = hints.withFileName(member.name());
      add(input, extractors.extract(content.readAllBytes(), named), named, depth + 1, results);
    } catch (IOException e) {
      results.add(empty(input, member.mediaType(), "damaged: " + e.getMessage(), hints));
    }
  }

  private Result empty(String input, String mediaType, String problem, Hints hints) {
    Reading.Note note = new Reading.Note("unread", problem, null);
    Extraction nothing =
        new Extraction("", List.of(), mediaType, Extraction.Metadata.NONE, List.of(note));
    return new Result(input, reader.read(nothing, hints), problem);
  }

  private static Hints named(Hints hints, String input) {
    return hints.fileName() == null
        ? hints.withFileName(input.substring(input.lastIndexOf('/') + 1))
        : hints;
  }
}
