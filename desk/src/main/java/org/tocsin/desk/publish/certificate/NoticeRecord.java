package org.tocsin.desk.publish.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.appeal.demand.Addressee;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.notice.Event;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Sources;

/**
 * Everything on record about one letter; the composer sees nothing else.
 *
 * @param demands what it puts
 * @param events what happened to it, in order
 * @param answers steps of these demands that come from its addressee and were not taken back
 * @param evidence what the demands rested on when the letter was composed
 * @param claims those of the evidence and the answers that may leave the house; so are items
 */
public record NoticeRecord(
    LocalDate asOf,
    Appeal appeal,
    Notice notice,
    Addressee addressee,
    List<Demand> demands,
    List<Event> events,
    List<Step> answers,
    List<Evidence> evidence,
    List<Candidate> claims,
    List<Item> items,
    CaseRecord.Corrections corrections,
    CaseRecord.OpenParts openParts)
    implements Sources {

  /** Whom it went to: the addressee, or the one member of it. */
  public String to() {
    return addressee.nameOf(notice.party());
  }

  Optional<Item> findItem(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  @Override
  public Optional<Candidate> find(String candidateId) {
    return claims.stream().filter(claim -> claim.id().equals(candidateId)).findFirst();
  }

  @Override
  public String itemName(String itemId) {
    return findItem(itemId).map(Item::name).orElse("");
  }
}
