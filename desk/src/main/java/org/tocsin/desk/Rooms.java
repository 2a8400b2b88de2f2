package org.tocsin.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.directory.Directory;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.mail.DomainKeys;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.picture.Darkroom;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Lectern;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.law.Law;
import org.tocsin.desk.establish.lens.Frameworks;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.journal.Database;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.board.Boards;
import org.tocsin.desk.people.People;
import org.tocsin.desk.publish.Building;
import org.tocsin.desk.publish.CaseRecords;
import org.tocsin.desk.publish.Certifying;
import org.tocsin.desk.publish.Judging;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.Returning;
import org.tocsin.desk.publish.comment.Comments;
import org.tocsin.desk.publish.neutral.ContestedNames;
import org.tocsin.desk.publish.neutral.Neutrality;
import org.tocsin.desk.publish.newsletter.Newsletter;
import org.tocsin.desk.publish.outline.Outlines;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.site.Site;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.rule.History;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.ledger.Ledger;
import org.tocsin.reader.Reader;
import org.tocsin.reader.extract.Extractors;

/** The rooms around one journal, each seeing only what lies to its left. */
public record Rooms(
    Journal journal,
    Collecting collecting,
    Pictures pictures,
    Redacting redacting,
    Fielding fielding,
    Establishing establishing,
    Entities entities,
    Law law,
    Assessing assessing,
    Finding finding,
    Measuring measuring,
    Boards boards,
    History history,
    RuleBook rules,
    Warning warning,
    Ladders ladders,
    Predictions predictions,
    Appealing appealing,
    Appeals appeals,
    Notices notices,
    Duties duties,
    Sanctions sanctions,
    Campaigns campaigns,
    Criteria criteria,
    Publishing publishing,
    Building building,
    Returning returning,
    Certifying certifying,
    Newsletter newsletter,
    Comments comments,
    Neutrality neutrality,
    Replies replies,
    Site site,
    Importing importing,
    Exporting exporting,
    People people) {

  static Rooms furnish(
      Home home,
      Path index,
      Ledger ledger,
      Journal journal,
      Database database,
      SecureRandom random,
      InstantSource clock) {
    SealedStore store = Journal.store(ledger);
    Collecting collecting = new Collecting(journal, store, database.client(), new Ids(random));
    Darkroom darkroom = new Darkroom(home.temporary());
    Pictures pictures = new Pictures(journal, database.client(), collecting, darkroom);
    Redacting redacting = new Redacting(journal, database.client(), collecting, darkroom);
    Lectern lectern =
        new Lectern(home.temporary(), Extractors.standard(), new Once<>(Reader::standard));
    People people = new People(journal, database.client(), random);
    Fielding fielding =
        new Fielding(
            journal,
            store,
            database.client(),
            collecting,
            people.compartments(),
            home.arriving(),
            random,
            clock);
    Establishing establishing =
        new Establishing(
            journal, store, database.client(), collecting, fielding.reports(), lectern);
    Law law = Law.with(home.law());
    Frameworks frameworks = Frameworks.with(home.framework());
    EntityTypes types = EntityTypes.with(home.types(), law, frameworks);
    Entities entities =
        new Entities(
            journal, database.client(), types, new Ids(random), establishing.claims()::masking);
    Assessing assessing =
        new Assessing(journal, database.client(), establishing, entities, frameworks);
    Finding finding =
        new Finding(
            index,
            ledger.verifierKey(),
            journal,
            database.client(),
            collecting,
            establishing,
            entities,
            new Ids(random));
    Measuring measuring =
        new Measuring(journal, database.client(), collecting, establishing, frameworks);
    Boards boards = new Boards(measuring, establishing, entities, assessing);
    History history = new History(establishing, measuring, assessing);
    RuleBook rules =
        new RuleBook(
            journal, database.client(), home.rules(), establishing, history, new Ids(random));
    Warning warning =
        new Warning(
            journal, database.client(), establishing, measuring, history, rules, new Ids(random));
    Ladders ladders =
        new Ladders(journal, database.client(), warning, home.ladder(), random, clock);
    Predictions predictions =
        new Predictions(
            journal,
            database.client(),
            collecting,
            establishing,
            measuring.figures(),
            new Ids(random),
            clock);
    Appealing appealing = new Appealing(journal, database.client(), collecting, establishing);
    Appeals appeals =
        new Appeals(
            journal,
            database.client(),
            collecting,
            establishing,
            entities,
            Directory.with(home.directory()),
            new Ids(random));
    Notices notices =
        new Notices(
            journal,
            store,
            database.client(),
            collecting,
            establishing,
            appeals,
            ladders.settings(),
            new DomainKeys(home.domainKeys()),
            random);
    DossierPress press = new DossierPress(journal, ledger, database.client());
    Duties duties =
        new Duties(
            journal,
            database.client(),
            collecting,
            establishing,
            measuring,
            home.orders(),
            new Ids(random));
    Sanctions sanctions =
        new Sanctions(
            journal, database.client(), collecting, establishing, entities, new Ids(random));
    Campaigns campaigns =
        new Campaigns(
            journal,
            database.client(),
            collecting,
            establishing,
            entities.confided(),
            appeals.directory(),
            new Ids(random));
    Criteria criteria =
        new Criteria(journal, database.client(), collecting, establishing, new Ids(random));
    CaseRecords records =
        new CaseRecords(journal, collecting, establishing, entities, measuring, warning, appealing);
    Publishing publishing = new Publishing(records, press, establishing);
    Replies replies =
        new Replies(
            journal,
            database.client(),
            collecting,
            establishing,
            entities,
            appeals,
            notices,
            new Ids(random));
    Building building =
        new Building(
            records,
            press,
            new Judging(establishing, entities, assessing, duties, sanctions, replies),
            Outlines.with(home.outlines()));
    Certifying certifying =
        new Certifying(journal, press, collecting, establishing, entities, appeals, notices);
    Newsletter newsletter =
        new Newsletter(
            journal,
            database.client(),
            collecting,
            establishing,
            ladders.settings(),
            notices,
            new Ids(random),
            random,
            home.newsletter());
    Comments comments =
        new Comments(
            journal, database.client(), collecting, establishing, new Ids(random), home.comments());
    Neutrality neutrality =
        new Neutrality(
            journal,
            database.client(),
            collecting,
            establishing,
            entities,
            notices,
            ContestedNames.with(home.contestedNames()));
    Site site =
        new Site(
            journal,
            ledger,
            database.client(),
            collecting,
            establishing,
            entities,
            measuring,
            appeals,
            duties,
            replies,
            redacting,
            new Ids(random));
    Importing importing =
        new Importing(
            journal,
            store,
            database.client(),
            collecting,
            establishing,
            entities,
            assessing,
            measuring.figures(),
            new Ids(random),
            home.temporary());
    Exporting exporting =
        new Exporting(
            journal,
            ledger,
            database.client(),
            collecting,
            establishing,
            entities,
            new Ids(random),
            home.exports());
    return new Rooms(
        journal,
        collecting,
        pictures,
        redacting,
        fielding,
        establishing,
        entities,
        law,
        assessing,
        finding,
        measuring,
        boards,
        history,
        rules,
        warning,
        ladders,
        predictions,
        appealing,
        appeals,
        notices,
        duties,
        sanctions,
        campaigns,
        criteria,
        publishing,
        building,
        new Returning(journal, collecting, records, press),
        certifying,
        newsletter,
        comments,
        neutrality,
        replies,
        site,
        importing,
        exporting,
        people);
  }
}
