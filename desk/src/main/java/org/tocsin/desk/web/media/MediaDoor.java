package org.tocsin.desk.web.media;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * Decides whose pictures a person may see: a photo cannot be masked, so originals are for who works
 * on the record, and cleared copies for everybody who sees the item.
 */
@Component
final class MediaDoor {
  private final Collecting collecting;
  private final Establishing establishing;
  private final Redacting redacting;
  private final Pictures pictures;

  MediaDoor(
      Collecting collecting, Establishing establishing, Redacting redacting, Pictures pictures) {
    this.collecting = collecting;
    this.establishing = establishing;
    this.redacting = redacting;
    this.pictures = pictures;
  }

  boolean mayLook(Item item, Viewer me) {
    return me.may(Role.ANALYST)
        || redacting.find(item.id()).filter(Redaction::isApproved).isPresent();
  }

  /**
   * @throws NoSuchElementException when there is no such item, or its pictures are not for {@code
   *     me}
   */
  Item enter(String itemId, Viewer me) {
    Item item = collecting.getItem(itemId, me);
    if (!mayLook(item, me)) {
      throw new NoSuchElementException("no pictures of item " + itemId);
    }
    return item;
  }

  /**
   * @throws NoSuchElementException when it is no redacted copy, or not one for {@code me}
   */
  Redaction copy(String itemId, Viewer me) {
    return redacting.get(enter(itemId, me).id());
  }

  /** A page and its neighbours; in an original the names of persons at risk are burnt out. */
  Look look(Item item, int page) throws IOException {
    Set<String> names =
        item.state() == Item.State.DERIVED ? Set.of() : establishing.namesToHide(item.caseId());
    return pictures.look(item, page, names);
  }
}
