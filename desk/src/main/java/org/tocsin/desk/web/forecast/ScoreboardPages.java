package org.tocsin.desk.web.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.Scoreboards;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.desk.warn.forecast.SealedSet;
import org.tocsin.desk.web.cases.Drawing;
import org.tocsin.desk.web.cases.PicturesHere;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.risk.RiskJson;

/** Every source that predicts, on equal terms. */
@Controller
public final class ScoreboardPages {

  /**
   * The two boards; they are never mixed.
   *
   * @param aside how many predictions stand aside and count in no score
   * @param alone those of them that were set aside as a single row
   * @param sets those that were set aside as a whole
   */
  public record Board(
      String caseId,
      List<OneFamily> ahead,
      List<OneFamily> afterwards,
      int aside,
      List<SealedPrediction> alone,
      List<SealedSet> sets) {
    public boolean isEmpty() {
      return ahead.isEmpty() && afterwards.isEmpty();
    }

    public long sources() {
      return ahead.stream()
          .flatMap(one -> one.board().rows().stream())
          .map(SourceRow::source)
          .distinct()
          .count();
    }

    public int scored() {
      return ahead.stream()
          .flatMap(one -> one.board().rows().stream())
          .mapToInt(SourceRow::scored)
          .sum();
    }
  }

  /**
   * @param pictures calibration of each source that has some
   */
  public record OneFamily(FamilyBoard board, List<Drawing> pictures) {}

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Predictions predictions;
  private final Scoreboards boards;

  ScoreboardPages(
      Pages pages, Ways ways, Collecting collecting, Predictions predictions, Scoreboards boards) {
    this.predictions = predictions;
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.boards = boards;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/scoreboard")
  View show(@PathVariable String id, HttpServletRequest request) {
    ways.enter(request, id, "scoreboard");
    Scoreboard board = boards.of(id);
    List<SealedPrediction> aside = predictions.listAside(id);
    List<SealedSet> sets = predictions.listSets(id).stream().filter(set -> !set.counts()).toList();
    Set<String> whole = sets.stream().map(SealedSet::id).collect(Collectors.toSet());
    return pages.show(
        "forecast/scoreboard",
        new Board(
            id,
            families(board.ahead(), "a"),
            families(board.afterwards(), "b"),
            aside.size(),
            aside.stream().filter(one -> !whole.contains(one.setId())).toList(),
            sets));
  }

  private static List<OneFamily> families(List<FamilyBoard> boards, String prefix) {
    List<OneFamily> families = new ArrayList<>();
    for (FamilyBoard board : boards) {
      List<Drawing> pictures = new ArrayList<>();
      for (SourceRow row : board.rows()) {
        if (!row.calibration().points().isEmpty()) {
          String id = prefix + families.size() + "-" + pictures.size();
          String name = row.source() + ", " + board.family().target();
          pictures.add(
              Drawing.of(
                  s -> PicturesHere.draw().reliability(name, row.calibration(), s, id + s.name()),
                  ""));
        }
      }
      families.add(new OneFamily(board, pictures));
    }
    return families;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/scoreboard.csv")
  ResponseEntity<byte[]> table(@PathVariable String id) {
    collecting.getCase(id);
    return Exports.csv(Exports.scores(boards.of(id)), "scoreboard");
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/scoreboard.json")
  ResponseEntity<byte[]> json(@PathVariable String id) {
    collecting.getCase(id);
    RiskJson form = new RiskJson();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"scoreboard.json\"")
        .body(form.text(form.tree(boards.of(id))).getBytes(StandardCharsets.UTF_8));
  }
}
