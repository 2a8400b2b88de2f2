package org.tocsin.reader.extract;

import org.tocsin.reader.extract.Extracted.Unreadable;

/** The one line for each kind of bytes that hold no text. */
final class Unreadables {
  private Unreadables() {}

  static Unreadable of(Sniffed sniffed) {
    return switch (sniffed.kind()) {
      case EMPTY ->
          new Unreadable(
              "the file is empty (0 bytes)",
              "fetch it again from where it came; an empty file is sealed but holds nothing to read",
              sniffed.mediaType());
      case IMAGE ->
          new Unreadable(
              "a picture holds no text layer",
              "describe it in a text of its own, or run OCR and add the result",
              sniffed.mediaType());
      default ->
          new Unreadable(
              "the bytes are not a document format this reader knows (" + sniffed.mediaType() + ")",
              "convert it to PDF, HTML, DOCX or plain text and add that beside it",
              sniffed.mediaType());
    };
  }

  static Unreadable damaged(String what, String mediaType) {
    return new Unreadable(
        what, "open it in its own program and save it again, or fetch it anew", mediaType);
  }
}
