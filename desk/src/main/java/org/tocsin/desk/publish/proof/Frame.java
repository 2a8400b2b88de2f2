package org.tocsin.desk.publish.proof;

/** Where the proof block stands in dossier.html, and the rest of the file without it. */
public final class Frame {
  public static final String BEGIN = "<!--tocsin:proofs:begin-->";
  public static final String END = "<!--tocsin:proofs:end-->";
  private static final String OPEN = "<script type=\"application/json\" id=\"proofs\">";
  private static final String CLOSE = "</script>";

  private final String before;
  private final String block;
  private final String after;

  private Frame(String before, String block, String after) {
    this.before = before;
    this.block = block;
    this.after = after;
  }

  /**
   * Cuts a page at its two marks.
   *
   * @throws IllegalArgumentException unless each mark is there exactly once, in order
   */
  public static Frame cut(String html) {
    int begin = html.indexOf(BEGIN);
    int end = html.indexOf(END);
    if (begin < 0
        || end < begin
        || html.indexOf(BEGIN, begin + 1) > 0
        || html.indexOf(END, end + 1) > 0) {
      throw new IllegalArgumentException(
          "this is no dossier of Tocsin, or the marks around its proofs were changed");
    }
    int start = begin + BEGIN.length();
    return new Frame(html.substring(0, start), html.substring(start, end), html.substring(end));
  }

  /** SHA-256 of the page without what stands between the marks. */
  public String digest() {
    return Digests.of(before + after);
  }

  /** The page with these proofs in it. */
  public String with(ProofBlock proofs) {
    return before + OPEN + embed(proofs.text()) + CLOSE + after;
  }

  /**
   * The proofs in the page.
   *
   * @throws IllegalArgumentException when a single character of the block is not as it was written
   */
  public ProofBlock proofs() {
    if (!block.startsWith(OPEN) || !block.endsWith(CLOSE)) {
      throw new IllegalArgumentException("the proofs in this page were changed: no JSON block");
    }
    String json = block.substring(OPEN.length(), block.length() - CLOSE.length());
    ProofBlock proofs = ProofBlock.parse(json.replace("\\u003c", "<"));
    if (!embed(proofs.text()).equals(json)) {
      throw new IllegalArgumentException("the proofs in this page were changed: not canonical");
    }
    return proofs;
  }

  /** No {@code <} inside a script element: neither its end nor a comment can be forged. */
  private static String embed(String json) {
    return json.replace("<", "\\u003c");
  }
}
