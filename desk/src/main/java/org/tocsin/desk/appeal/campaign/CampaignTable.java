package org.tocsin.desk.appeal.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Campaigns, what they cite, and how many took part, as tables. */
final class CampaignTable implements View {
  static final String PREPARED = "CampaignPrepared";
  static final String FACT_CITED = "CampaignFactCited";
  static final String FACT_DROPPED = "CampaignFactDropped";
  static final String OPENED = "CampaignOpened";
  static final String CLOSED = "CampaignClosed";
  static final String COUNTED = "CampaignLettersCounted";
  static final String SAID = "said";

  /** Of the facts that name a claim. */
  private static final Set<String> ABOUT_CLAIMS = Set.of(FACT_CITED, FACT_DROPPED);

  private final JdbcClient jdbc;

  CampaignTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public void clear() {
    for (String table : List.of("campaign_letters", "campaign_fact", "campaign")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case PREPARED -> prepared(fact, bulk);
        case FACT_CITED ->
            bulk.update(
                "insert into campaign_fact (campaign, claim, leaf) values (?, ?, ?)",
                fact.subject(),
                claim(fact),
                fact.leaf());
        case FACT_DROPPED ->
            bulk.update(
                "delete from campaign_fact where campaign = ? and claim = ?",
                fact.subject(),
                claim(fact));
        case OPENED ->
            bulk.update(
                "update campaign set state = 'OPEN', opened_by = ? where id = ?",
                fact.by(),
                fact.subject());
        case CLOSED ->
            bulk.update(
                "update campaign set state = 'CLOSED', closed_by = ?, reason = ? where id = ?",
                fact.by(),
                text(fact, "reason"),
                fact.subject());
        case COUNTED -> counted(fact, bulk);
        default -> {}
      }
    }
  }

  private static void prepared(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into campaign (id, case_id, title, subject, body, language, audience, state,
          prepared_by, opened_by, closed_by, reason, leaf)
        values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, '', '', '', ?)
        """,
        fact.subject(),
        fact.caseId(),
        text(fact, "title"),
        text(fact, "subject"),
        text(fact, "body"),
        text(fact, "language"),
        text(fact, "audience"),
        fact.by(),
        fact.leaf());
  }

  private static void counted(Recorded fact, JdbcOperations bulk) {
    for (JsonNode row : fact.part(SAID).path("letters")) {
      bulk.update(
          "insert into campaign_letters (campaign, day, country, letters) values (?, ?, ?, ?)",
          fact.subject(),
          row.path("day").asString(""),
          row.path("country").asString(""),
          row.path("letters").asLong());
    }
  }

  private static String text(Recorded fact, String field) {
    return fact.part(SAID).path(field).asString("");
  }

  private static String claim(Recorded fact) {
    return text(fact, "claim");
  }

  /** The claim that a fact names, if it names one. */
  static Optional<String> findClaim(Recorded fact) {
    return ABOUT_CLAIMS.contains(fact.kind()) ? Optional.of(claim(fact)) : Optional.empty();
  }

  List<Campaign> list(String caseId) {
    return where("case_id", caseId);
  }

  Optional<Campaign> find(String id) {
    return where("id", id).stream().findFirst();
  }

  private List<Campaign> where(String column, String value) {
    return jdbc.sql("select * from campaign where " + column + " = ? order by leaf desc")
        .param(value)
        .query((row, number) ->
            new Campaign(
                row.getString("id"),
                row.getString("case_id"),
                new CampaignLetter(
                    row.getString("title"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getString("language"),
                    row.getString("audience")),
                facts(row.getString("id")),
                Campaign.State.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getString("opened_by"),
                row.getString("closed_by"),
                row.getString("reason"),
                row.getLong("leaf")))
        .list();
  }

  private List<String> facts(String campaign) {
    return jdbc
        .sql("select claim from campaign_fact where campaign = ? order by leaf")
        .param(campaign)
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .collect(Collectors.toList());
  }

  /** Letters by day and country, the latest day first. */
  List<Supporters> letters(String campaign) {
    return jdbc.sql(
            """
            select day, country, sum(letters) as letters from campaign_letters
            where campaign = ? group by day, country order by day desc, country
            """)
        .param(campaign)
        .query((row, number) ->
            new Supporters(
                LocalDate.parse(row.getString("day")),
                row.getString("country"),
                row.getLong("letters")))
        .list();
  }
}
