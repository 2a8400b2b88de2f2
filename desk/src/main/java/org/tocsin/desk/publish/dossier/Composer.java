package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.outline.Topic;

/** Composes the dossier of a case: the same record gives the same words. */
public final class Composer {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new SummaryChapter(),
          new CorridorChapter(),
          new SupplyChapter(),
          new AlertChapter(),
          new TimelineChapter(),
          new ClaimChapter(),
          new IndicatorChapter(),
          new DutyChapter(),
          new AppealChapter(),
          new ItemChapter(),
          new UnreadChapter());

  private static final Map<Topic, List<Chapter>> BY_TOPIC =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Topic.SITUATION, List.of(new SummaryChapter())),
              Map.entry(Topic.PERSON, List.of(new PersonChapter())),
              Map.entry(Topic.CHRONOLOGY, List.of(new TimelineChapter())),
              Map.entry(Topic.CLAIMS, List.of(new ClaimChapter())),
              Map.entry(Topic.FINDINGS, List.of(new FindingChapter())),
              Map.entry(Topic.CONTESTED, List.of(new ContestedChapter())),
              Map.entry(Topic.INDICATORS, List.of(new AssessedChapter(), new IndicatorChapter())),
              Map.entry(Topic.MEASURES, List.of(new CorridorChapter(), new SupplyChapter())),
              Map.entry(Topic.WARNINGS, List.of(new AlertChapter())),
              Map.entry(Topic.OBLIGATIONS, List.of(new StandingChapter(), new DutyChapter())),
              Map.entry(Topic.DEMANDS, List.of(new AppealChapter())),
              Map.entry(Topic.REPLIES, List.of(new ReplyChapter())),
              Map.entry(Topic.SANCTIONS, List.of(new PackageChapter())),
              Map.entry(Topic.ANNEXES, List.of(new ItemChapter(), new UnreadChapter()))));

  private final String version;

  /**
   * @param version of Tocsin
   */
  public Composer(String version) {
    this.version = version;
  }

  /** Everything on record, for anybody. */
  public Dossier compose(CaseRecord record) {
    Scribe scribe = new Scribe(record);
    List<Section> sections = new ArrayList<>();
    CHAPTERS.forEach(chapter -> sections.addAll(chapter.write(record, scribe)));
    return dossier(record, record.file().id(), Audience.ANYBODY, sections);
  }

  /** What an outline chooses, for one reader; a chapter with nothing in it says so. */
  public Dossier compose(CaseRecord record, Outline outline, Audience audience) {
    Scribe scribe = new Scribe(record);
    List<Section> sections = new ArrayList<>();
    sections.addAll(new OpeningChapter(outline, audience).write(record, scribe));
    outline.topics().forEach(topic -> sections.addAll(sections(topic, record, scribe)));
    String subject = record.judged().person().map(person -> person.id()).orElse(record.file().id());
    return dossier(record, subject, audience, sections);
  }

  private static List<Section> sections(Topic topic, CaseRecord record, Scribe scribe) {
    List<Section> sections = new ArrayList<>();
    Objects.requireNonNull(BY_TOPIC.get(topic), topic::code)
        .forEach(chapter -> sections.addAll(chapter.write(record, scribe)));
    if (sections.isEmpty()) {
      Sentence nothing = scribe.write(topic.nothing(), List.of());
      sections.add(
          new Section(topic.code(), topic.title(), List.of(new Block.Prose(List.of(nothing)))));
    }
    return sections;
  }

  private Dossier dossier(
      CaseRecord record, String subject, Audience audience, List<Section> sections) {
    String id = record.file().id();
    return new Dossier(
        Form.CASE, id, subject, record.file().name(), record.asOf(), version, audience, sections);
  }
}
