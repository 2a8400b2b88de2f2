package org.tocsin.cli;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.desk.Rooms;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.VoiceCount;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.warn.AlertRecord;

/** What the rooms know of a case, asked once. */
record CaseSummary(
    List<VoiceCount> voices,
    List<Candidate> datedEvents,
    Board board,
    List<CorridorMeasure> corridors,
    List<SupplyMeasure> supplies,
    List<IndicatorMeasure> indicators,
    List<AlertRecord> alerts) {

  CaseSummary(Rooms rooms, CaseFile file, LocalDate asOf) {
    this(
        rooms.establishing().counting().byVoice(file.id()),
        rooms
            .establishing()
            .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.EVENT).standing())
            .stream()
            .filter(event -> event.day() != null)
            .toList(),
        rooms.appealing().board(file.id(), asOf),
        rooms.measuring().corridors(file.id(), asOf),
        rooms.measuring().supplies(file.id(), asOf),
        rooms.measuring().indicators(file.id(), asOf),
        rooms.warning().list(file.id()));
  }

  int addressees() {
    return board.appeals().stream().mapToInt(appeal -> appeal.addressees().size()).sum();
  }

  int demands() {
    return board.appeals().stream()
        .flatMap(appeal -> appeal.addressees().stream())
        .mapToInt(row -> row.demands().size())
        .sum();
  }
}
