package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.establish.Candidate;

/** What else is claimed, speaker by speaker. */
final class ClaimChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    Map<String, List<Candidate>> bySpeaker = new LinkedHashMap<>();
    record.candidates().stream()
        .filter(ClaimChapter::isTold)
        .sorted(Scribe.IN_TIME)
        .forEach(c -> bySpeaker.computeIfAbsent(speaker(c), s -> new ArrayList<>()).add(c));
    if (bySpeaker.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    bySpeaker.forEach((speaker, said) ->
        blocks.add(new Block.Listing(speaker, said.stream().map(scribe::attributed).toList())));
    long claims = bySpeaker.values().stream().mapToLong(List::size).sum();
    String heading =
        count(claims, "further claim", "further claims")
            + " by "
            + count(bySpeaker.size(), "speaker", "speakers");
    return List.of(new Section("claims", heading, blocks));
  }

  private static boolean isTold(Candidate candidate) {
    return switch (candidate.kind()) {
      case CLAIM, DELIVERY -> !candidate.type().equals("demand");
      case EVENT -> candidate.day() == null;
      default -> false;
    };
  }

  private static String speaker(Candidate candidate) {
    return candidate.speakers().isEmpty() ? "Speaker not named" : candidate.speakers().getLast();
  }
}
