package org.tocsin.desk.publish.dossier;

import java.util.List;

/**
 * One part of a dossier.
 *
 * @param id stable name within the page
 * @param heading says the content, not the category
 */
public record Section(String id, String heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
