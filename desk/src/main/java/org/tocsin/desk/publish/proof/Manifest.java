package org.tocsin.desk.publish.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one dossier is, in digests; a part of the fact DossierComposed.
 *
 * @param caseId random, reveals nothing
 * @param asOf ISO day the dossier speaks of
 * @param software name and version of what composed it
 * @param frame of dossier.html without its proof block
 * @param page of the canonical walk of the page's main element, which a browser can repeat
 * @param pdf of dossier.pdf
 * @param kind of the dossier: the outline it was made after, "" for one for anybody
 * @param reader for whom it was made, "" for anybody
 * @param words of the canonical JSON of the dossier's words
 */
public record Manifest(
    String caseId,
    String asOf,
    String software,
    String kind,
    String reader,
    String frame,
    String page,
    String pdf,
    String words,
    List<SealedSentence> sentences) {
  public static final String FORMAT = "tocsin-manifest-1";

  /** With a kind and a reader. */
  private static final String FOR_READER = "tocsin-manifest-2";

  private static final List<String> FIELDS =
      List.of("as_of", "case", "format", "frame", "page", "pdf", "sentences", "software", "words");
  private static final List<String> FIELDS_FOR_READER =
      Stream.concat(FIELDS.stream(), Stream.of("kind", "reader")).toList();

  /**
   * One sentence in digests.
   *
   * @param text of its id and words
   * @param cites of its citations
   */
  public record SealedSentence(String id, String text, String cites) {}

  public Manifest {
    sentences = List.copyOf(sentences);
  }

  /** Digest of words and citations alone: whether a dossier says anything that another did not. */
  public String content() {
    StringBuilder all = new StringBuilder(words);
    sentences.forEach(sentence -> all.append('\n').append(sentence.cites));
    return Digests.of(all.toString());
  }

  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("as_of", asOf).put("case", caseId).put("frame", frame);
    json.put("format", kind.isEmpty() ? FORMAT : FOR_READER);
    if (!kind.isEmpty()) {
      json.put("kind", kind).put("reader", reader);
    }
    json.put("page", page).put("pdf", pdf).put("software", software).put("words", words);
    ArrayNode list = json.putArray("sentences");
    for (SealedSentence sentence : sentences) {
      ObjectNode entry = list.addObject();
      entry.put("cites", sentence.cites).put("id", sentence.id).put("text", sentence.text);
    }
    return json;
  }

  /**
   * @throws IllegalArgumentException when it is no manifest of this version
   */
  public static Manifest fromJson(JsonNode json) {
    boolean named = json.path("format").asString("").equals(FOR_READER);
    Fields.only(json, named ? FIELDS_FOR_READER : FIELDS);
    if (!named && !Fields.text(json, "format").equals(FORMAT)) {
      throw new IllegalArgumentException("not a manifest of version 1 or 2");
    }
    List<SealedSentence> sentences = new ArrayList<>();
    for (JsonNode entry : Fields.list(json.path("sentences"), "sentences")) {
      Fields.only(entry, List.of("cites", "id", "text"));
      sentences.add(
          new SealedSentence(
              Fields.text(entry, "id"), Fields.text(entry, "text"), Fields.text(entry, "cites")));
    }
    return new Manifest(
        Fields.text(json, "case"),
        Fields.text(json, "as_of"),
        Fields.text(json, "software"),
        named ? Fields.text(json, "kind") : "",
        named ? Fields.text(json, "reader") : "",
        Fields.text(json, "frame"),
        Fields.text(json, "page"),
        Fields.text(json, "pdf"),
        Fields.text(json, "words"),
        sentences);
  }
}
