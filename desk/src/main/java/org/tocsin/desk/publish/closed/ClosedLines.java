package org.tocsin.desk.publish.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.ledger.disk.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short list in one file, a line of JSON each, encrypted as a whole. Each change replaces the
 * file, so a crash leaves the old list or the new one.
 *
 * @param folder made when something is written
 * @param name of the file in it
 */
public record ClosedLines(Path folder, String name, ClosedKey key) {

  /** What the file holds; nothing when there is none. */
  public List<JsonNode> read() {
    try {
      return DurableFiles.findBytes(folder.resolve(name)).stream()
          .flatMap(sealed -> opened(sealed).lines())
          .map(JsonMapper.shared()::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(name), e);
    }
  }

  private String opened(byte[] sealed) {
    try {
      return new String(key.cipher().decrypt(sealed), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + folder.resolve(name), e);
    }
  }

  public void write(List<? extends JsonNode> lines) {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    try {
      DurableFiles.createPrivateDirectories(folder);
      DurableFiles.replace(
          folder.resolve(name), key.cipher().encrypt(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
    }
  }
}
