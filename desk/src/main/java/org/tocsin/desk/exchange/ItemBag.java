package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Confided;
import org.tocsin.desk.exchange.pack.Pack;
import org.tocsin.desk.exchange.sheet.CsvOut;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.bag.Bag;

/**
 * The sealed originals a person sees, without those that stay with the team for want of consent, as
 * a bag (RFC 8493) inside the package. That each was taken out is recorded in its custody first.
 */
final class ItemBag {
  private static final String BAG = "items/";
  private static final int LONGEST_NAME = 80;

  private final Collecting collecting;
  private final Confided confided;
  private final Viewer viewer;
  private final Counts counts;

  ItemBag(Collecting collecting, Confided confided, Viewer viewer, Counts counts) {
    this.collecting = collecting;
    this.confided = confided;
    this.viewer = viewer;
    this.counts = counts;
  }

  void write(String caseId, String exportId, Pack pack) throws IOException {
    List<Item> seen = collecting.listItems(caseId, viewer);
    Set<String> inside = confided.among(caseId, seen);
    List<Item> items = seen.stream().filter(item -> !inside.contains(item.id())).toList();
    counts.holdBack("item", seen.size() - items.size());
    counts.add("item", 0, 0, 0);
    Bag bag = new Bag((name, content) -> pack.add(BAG + name, content::write));
    for (Item item : items) {
      bag.add(
          item.id() + "-" + safe(item.name()),
          out -> {
            try (InputStream in =
                collecting.openOriginal(item.id(), viewer, "export " + exportId)) {
              in.transferTo(out);
            }
          });
      counts.add("item", 1, 0, 0);
    }
    bag.finish(Map.of());
    pack.add(
        "items.csv",
        out -> {
          CsvOut table = new CsvOut(out);
          table.row(
              List.of("item", "name", "media_type", "sha256", "bytes", "parent", "sealed", "leaf"));
          for (Item item : items) {
            table.row(row(item));
          }
          table.close();
        });
  }

  private static List<String> row(Item item) {
    return List.of(
        item.id(),
        item.name(),
        item.mediaType(),
        item.digest(),
        String.valueOf(item.bytes()),
        item.parent() == null ? "" : item.parent(),
        item.sealedAt().toString(),
        String.valueOf(item.leaf()));
  }

  /** A name that stays inside the bag on every system. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "_").replaceAll("\\.{2,}", ".");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }
}
