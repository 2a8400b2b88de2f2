package org.tocsin.desk.publish.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.desk.publish.draft.Draft.Paragraph;
import org.tocsin.desk.publish.draft.Draft.Piece;

/**
 * Goes once through the text of a document. What tracked changes took out is left out, what they
 * put in is there. Used once.
 */
final class DraftWalk {
  /** Their text is not the text of the document as it reads now. */
  private static final Set<String> PASSED_OVER =
      Set.of("del", "moveFrom", "instrText", "txbxContent", "Fallback", "pict", "object");

  private static final int DEEPEST = 200;
  private static final int MOST_PARAGRAPHS = 200_000;

  private final XMLStreamReader xml;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** The controls that are open, outermost first; each with its tag. */
  private final Deque<String> controls = new ArrayDeque<>();

  private String style = "";
  private long leaf = -1;

  DraftWalk(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * @throws RefusedDraft when it was not made from a dossier
   */
  Draft draft() throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new RefusedDraft("it declares a document type, which no DOCX does", "make it anew");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > DEEPEST || paragraphs.size() > MOST_PARAGRAPHS) {
          throw new RefusedDraft("it is deeper or longer than any dossier", "make it anew");
        }
        depth -= opened() ? 0 : 1;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        closed();
      }
    }
    if (leaf < 0) {
      throw new RefusedDraft(
          "it was not made from a dossier of Tocsin, or its title was taken out",
          "edit the DOCX that lies beside a dossier and keep its title");
    }
    return new Draft(leaf, DraftReader.withoutEmpty(paragraphs));
  }

  /** False when the element is behind us already. */
  private boolean opened() throws XMLStreamException {
    String name = xml.getLocalName();
    if (PASSED_OVER.contains(name)) {
      passOver();
      return false;
    }
    switch (name) {
      case "sdt" -> controls.addLast("");
      case "tag" -> tagged(value());
      case "pStyle" -> style = value();
      case "t" -> {
        add(xml.getElementText());
        return false;
      }
      case "tab", "br", "cr" -> add(" ");
      case "noBreakHyphen" -> add("-");
      default -> {}
    }
    return true;
  }

  private void tagged(String tag) {
    if (!controls.isEmpty()) {
      controls.removeLast();
      controls.addLast(tag);
      String number = DraftReader.after(DraftWriter.DOSSIER_TAG, tag);
      if (number.matches("\\d{1,15}")) {
        leaf = Long.parseLong(number);
      }
    }
  }

  private void closed() {
    switch (xml.getLocalName()) {
      case "sdt" -> controls.pollLast();
      case "p" -> {
        paragraphs.add(new Paragraph(style, pieces));
        pieces.clear();
        style = "";
      }
      default -> {}
    }
  }

  private void add(String text) {
    String sentence = "";
    for (String tag : controls) {
      String id = DraftReader.after(DraftWriter.SENTENCE_TAG, tag);
      sentence = id.isEmpty() ? sentence : id;
    }
    if (!pieces.isEmpty() && pieces.getLast().sentence().equals(sentence)) {
      text = pieces.removeLast().text() + text;
    }
    pieces.add(new Piece(sentence, text));
  }

  private String value() {
    String value = xml.getAttributeValue(DraftReader.WORDS, "val");
    return value == null ? "" : value;
  }

  private void passOver() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      int event = xml.next();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}
