package org.tocsin.reader.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads Office, OpenDocument, RTF and the rest through Tika. Runs only in a child process. */
final class OfficeParser {
  private final int mostCharacters;

  OfficeParser(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  ChildAnswer parse(Path file) throws IOException {
    Metadata metadata = new Metadata();
    ToXMLContentHandler page = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(Parser.class, EmptyParser.INSTANCE);
    List<String> warnings = List.of();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      new AutoDetectParser()
          .parse(in, new WriteOutContentHandler(page, mostCharacters), metadata, context);
    } catch (EncryptedDocumentException e) {
      return ChildAnswer.failed(
          "the document is protected by a password", "open it, save it without one and add that");
    } catch (TikaException | SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        return ChildAnswer.failed("the document is damaged or not what its bytes claim");
      }
      warnings = List.of("text after the first %,d characters is unread".formatted(mostCharacters));
    }
    return answer(page.toString(), metadata, warnings);
  }

  private static ChildAnswer answer(String page, Metadata metadata, List<String> warnings) {
    return new ChildAnswer(
        null,
        null,
        null,
        page,
        metadata.get(Metadata.CONTENT_TYPE),
        metadata.get(TikaCoreProperties.TITLE),
        metadata.get(TikaCoreProperties.CREATOR),
        day(metadata.get(TikaCoreProperties.CREATED)),
        metadata.get(TikaCoreProperties.LANGUAGE),
        warnings);
  }

  private static @Nullable String day(@Nullable String moment) {
    return moment == null || moment.length() < 10 ? null : moment.substring(0, 10);
  }
}
