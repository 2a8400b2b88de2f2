package org.tocsin.desk.web.proof;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.neutral.Neutrality;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.site.Site;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.forecast.Predictions;

/**
 * Whether a fact may be shown to somebody: one that speaks of a record they do not see is as good
 * as absent.
 */
@Component
final class Sight {
  private final People people;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Warning warning;
  private final Importing importing;
  private final Exporting exporting;
  private final Fielding fielding;
  private final Finding finding;
  private final Predictions predictions;
  private final Appeals appeals;
  private final Notices notices;
  private final Duties duties;
  private final Sanctions sanctions;
  private final Criteria criteria;
  private final Campaigns campaigns;
  private final Neutrality neutrality;
  private final Replies replies;
  private final Site site;

  Sight(
      People people,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Warning warning,
      Importing importing,
      Exporting exporting,
      Fielding fielding,
      Finding finding,
      Predictions predictions,
      Appeals appeals,
      Notices notices,
      Duties duties,
      Sanctions sanctions,
      Criteria criteria,
      Campaigns campaigns,
      Neutrality neutrality,
      Replies replies,
      Site site) {
    this.appeals = appeals;
    this.notices = notices;
    this.predictions = predictions;
    this.duties = duties;
    this.sanctions = sanctions;
    this.criteria = criteria;
    this.campaigns = campaigns;
    this.neutrality = neutrality;
    this.replies = replies;
    this.site = site;
    this.fielding = fielding;
    this.finding = finding;
    this.entities = entities;
    this.importing = importing;
    this.exporting = exporting;
    this.people = people;
    this.collecting = collecting;
    this.establishing = establishing;
    this.warning = warning;
  }

  boolean sees(Recorded fact, Viewer viewer) {
    String subject = fact.subject();
    if (collecting.findCompartment(subject).isPresent()) {
      return collecting.findItem(subject, viewer).isPresent();
    }
    if (establishing.findCompartment(subject).isPresent()) {
      return establishing.find(subject, viewer).isPresent();
    }
    if (entities.findCompartment(subject).isPresent()) {
      return entities.find(subject, viewer).isPresent();
    }
    Optional<AlertRecord> alert = warning.find(subject);
    if (alert.isPresent()) {
      return warning.find(subject, viewer).isPresent();
    }
    return importing.mayKnow(fact, viewer)
        && exporting.mayKnow(fact, viewer)
        && fielding.reports().mayKnow(fact, viewer)
        && finding.mayKnow(fact, viewer)
        && predictions.mayKnow(fact)
        && appeals.mayKnow(fact, viewer)
        && notices.mayKnow(fact, viewer)
        && duties.mayKnow(fact, viewer)
        && sanctions.mayKnow(fact, viewer)
        && criteria.mayKnow(fact, viewer)
        && campaigns.mayKnow(fact, viewer)
        && neutrality.mayKnow(fact, viewer)
        && replies.mayKnow(fact, viewer)
        && site.mayKnow(fact)
        && people.compartments().mayKnow(fact, viewer);
  }
}
