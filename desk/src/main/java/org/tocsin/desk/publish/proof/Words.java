package org.tocsin.desk.publish.proof;

import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.dossier.Block;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.dossier.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of a dossier as JSON: sections, sentences, and the tables behind the pictures. */
public final class Words {
  private Words() {}

  public static ObjectNode of(Dossier dossier) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("as_of", dossier.asOf().toString()).put("case", dossier.caseId());
    json.put("name", dossier.name()).put("software", "Tocsin " + dossier.version());
    if (dossier.audience().isNamed()) {
      Audience audience = dossier.audience();
      json.putObject("for")
          .put("kind", audience.kind())
          .put("reader", audience.reader())
          .put("publisher", audience.publisher());
    }
    if (dossier.form() == Form.NOTICE) {
      json.put("notice", dossier.subject());
    }
    ArrayNode sections = json.putArray("sections");
    for (Section section : dossier.sections()) {
      ObjectNode entry = sections.addObject();
      entry.put("id", section.id()).put("heading", section.heading());
      ArrayNode blocks = entry.putArray("blocks");
      section.blocks().forEach(block -> blocks.add(block(block)));
    }
    return json;
  }

  private static ObjectNode block(Block block) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (block) {
      case Block.Prose prose -> prose.sentences().forEach(adder(json));
      case Block.Listing listing -> listing(json, listing);
      case Block.SideBySide sides -> {
        ArrayNode columns = json.putArray("columns");
        sides.columns().forEach(column -> listing(columns.addObject(), column));
      }
      case Block.Figure figure -> figure(json, figure.wide());
      case Block.Note note -> json.put("note", note.text());
    }
    return json;
  }

  private static void listing(ObjectNode json, Block.Listing listing) {
    json.put("heading", listing.heading());
    listing.sentences().forEach(adder(json));
  }

  private static java.util.function.Consumer<Sentence> adder(ObjectNode json) {
    ArrayNode sentences = json.putArray("sentences");
    return sentence -> sentences.addObject().put("id", sentence.id()).put("text", sentence.text());
  }

  private static void figure(ObjectNode json, Picture picture) {
    DataTable table = picture.table();
    json.put("finding", picture.finding()).put("caption", table.caption());
    table.columns().forEach(json.putArray("columns_of_table")::add);
    ArrayNode rows = json.putArray("rows");
    table.rows().forEach(row -> row.forEach(rows.addArray()::add));
  }
}
