package org.tocsin.desk.publish.press;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.tocsin.desk.appeal.demand.DemandBoard;

/** Prints the board of demands on paper. The same board gives the same bytes. Thread-safe. */
public final class BoardPress {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, BoardPress.class.getClassLoader(), "org.tocsin.desk.pages");
  private final String style = Shelf.text("print.css");

  /** A tagged PDF of the board as {@code board} has it, for whom it was asked. */
  public byte[] pdf(String caseName, DemandBoard board) {
    String footer = Printer.cssText("Demands as of " + board.asOf() + ", " + caseName);
    BoardSheet sheet =
        new BoardSheet(caseName, board, Fonts.faces() + style.replace("__FOOTER__", footer));
    StringOutput out = new StringOutput(1 << 16);
    engine.render("publish/board.jte", sheet, out);
    return Paper.plain(
        out.toString(),
        new PaperMetadata(
            sheet.title(), "Tocsin", "Demands and what is shown of them", board.asOf()));
  }
}
