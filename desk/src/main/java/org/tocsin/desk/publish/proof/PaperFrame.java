package org.tocsin.desk.publish.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF that carries its proofs. What is sealed is the paper with empty attachments; the proofs
 * lead to a checkpoint that exists only afterwards, so they are appended as an incremental update
 * (ISO 32000-1, 7.5.6) that gives the attachments their content and changes nothing else. The
 * update has one form: whoever knows the paper and the contents can write it again, byte for byte.
 *
 * @param paper ends with a comment that names the objects of its attachments
 * @param contents of the attachments, in their order
 */
public record PaperFrame(byte[] paper, List<byte[]> contents) {
  private static final String MARK = "%%EOF\n%tocsin-attachments";
  private static final Pattern OBJECT =
      Pattern.compile("(\\d{1,7}) 0 obj\\n<<[^\\n]{1,200}/Length (\\d{1,9})>>\\nstream\\n");
  private static final Pattern TAIL =
      Pattern.compile(
          "trailer\\n<<\\n(.{1,2000}?)\\n>>\\nstartxref\\n(\\d{1,10})\\n$", Pattern.DOTALL);
  private static final int TAIL_LENGTH = 4_000;
  private static final int MOST_ATTACHMENTS = 8;

  public PaperFrame {
    contents = List.copyOf(contents);
  }

  /**
   * Marks a paper so that it can be sealed.
   *
   * @param pdf ends with its end-of-file mark and has a table of objects in plain text
   * @param objects numbers of the objects of its attachments, ascending
   */
  public static byte[] mark(byte[] pdf, List<Integer> objects) {
    StringBuilder line = new StringBuilder("%tocsin-attachments");
    objects.forEach(object -> line.append(' ').append(object));
    byte[] end = ascii(line.append('\n').toString());
    byte[] marked = Arrays.copyOf(pdf, pdf.length + end.length);
    System.arraycopy(end, 0, marked, pdf.length, end.length);
    return marked;
  }

  /** The parts of a PDF that carries its proofs; empty when it is another PDF. */
  public static Optional<PaperFrame> cut(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int mark = text.indexOf(MARK);
    int end = mark < 0 ? -1 : text.indexOf('\n', mark + MARK.length());
    if (end < 0) {
      return Optional.empty();
    }
    List<byte[]> contents = new ArrayList<>();
    Matcher object = OBJECT.matcher(text);
    int at = end + 1;
    while (contents.size() < MOST_ATTACHMENTS
        && object.find(at)
        && object.start() == at
        && object.end() + Long.parseLong(object.group(2)) <= pdf.length) {
      int length = Integer.parseInt(object.group(2));
      contents.add(Arrays.copyOfRange(pdf, object.end(), object.end() + length));
      at = object.end() + length + "\nendstream\nendobj\n".length();
      object.region(Math.min(at, pdf.length), pdf.length);
    }
    return contents.isEmpty()
        ? Optional.empty()
        : Optional.of(new PaperFrame(Arrays.copyOf(pdf, end + 1), contents));
  }

  /**
   * The whole file.
   *
   * @throws IllegalArgumentException when the paper does not end as {@link #mark} leaves it
   */
  public byte[] whole() {
    List<Integer> objects = objects();
    if (objects.size() != contents.size()) {
      throw new IllegalArgumentException("the PDF has other attachments than the sealed ones");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(paper.length + 4096);
    out.writeBytes(paper);
    StringBuilder table = new StringBuilder("xref\n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%d 1\n%010d 00000 n \n".formatted(objects.get(i), out.size()));
      byte[] content = contents.get(i);
      out.writeBytes(
          ascii(
              "%d 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d>>/Length %d>>\nstream\n"
                  .formatted(objects.get(i), content.length, content.length)));
      out.writeBytes(content);
      out.writeBytes(ascii("\nendstream\nendobj\n"));
    }
    Matcher tail = tail();
    int start = out.size();
    out.writeBytes(
        ascii(
            table
                + "trailer\n<<\n%s\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
                    .formatted(tail.group(1), tail.group(2), start)));
    return out.toByteArray();
  }

  private List<Integer> objects() {
    String end = end();
    String line = end.substring(end.indexOf(MARK) + MARK.length()).strip();
    return Arrays.stream(line.split(" ")).map(Integer::valueOf).toList();
  }

  private Matcher tail() {
    String end = end();
    Matcher tail = TAIL.matcher(end.substring(0, end.indexOf(MARK)));
    if (!tail.find(Math.max(0, end.lastIndexOf("trailer\n")))) {
      throw new IllegalArgumentException("the PDF does not end as a sealed one does");
    }
    return tail;
  }

  private String end() {
    int from = Math.max(0, paper.length - TAIL_LENGTH);
    String end = new String(paper, from, paper.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains(MARK)) {
      throw new IllegalArgumentException("the PDF does not end as a sealed one does");
    }
    return end;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
