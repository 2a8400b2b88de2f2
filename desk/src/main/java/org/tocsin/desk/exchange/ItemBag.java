package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Confided;
import org.tocsin.desk.exchange.pack.Pack;
import org.tocsin.desk.exchange.sheet.CsvOut;
import org.tocsin.desk.people.Viewer;

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
    List<String> digests = new ArrayList<>();
    for (Item item : items) {
      String path = "data/" + item.id() + "-" + safe(item.name());
      pack.add(
          BAG + path,
          out -> {
            try (InputStream in =
                collecting.openOriginal(item.id(), viewer, "export " + exportId)) {
              in.transferTo(out);
            }
          });
      digests.add(item.digest() + "  " + path);
      counts.add("item", 1, 0, 0);
    }
    text(pack, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    text(pack, "manifest-sha256.txt", digests.isEmpty() ? "" : String.join("\n", digests) + "\n");
    long bytes = items.stream().mapToLong(Item::bytes).sum();
    text(pack, "bag-info.txt", "Payload-Oxum: " + bytes + "." + items.size() + "\n");
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

  private static void text(Pack pack, String name, String content) throws IOException {
    pack.add(
        BAG + name, out -> out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
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
