package org.tocsin.desk.publish.press;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;

/** Prints words as a page and as paper, both without proofs. */
final class Printer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Printer.class.getClassLoader(), "org.tocsin.desk.pages");
  private final String pageStyle = Shelf.text("dossier.css");
  private final String paperStyle = Shelf.text("print.css");
  private final String script = Shelf.text("proofs.js") + Shelf.text("dossier.js");

  /** The page with an empty place for the proofs. */
  String page(Dossier dossier, VerifierKey key, Checkpoint checkpoint) {
    return render("publish/dossier.jte", new Folio(dossier, key, checkpoint, pageStyle, script));
  }

  byte[] paper(Dossier dossier, VerifierKey key, Checkpoint checkpoint) {
    String footer = cssText(dossier.name() + ", " + dossier.asOf() + ", " + key.name());
    String style = Fonts.faces() + paperStyle.replace("__FOOTER__", footer);
    Folio folio = new Folio(dossier, key, checkpoint, style, "");
    return Paper.pdf(
        render(folio.isCertificate() ? "publish/certificate.jte" : "publish/print.jte", folio),
        new PaperMetadata(
            folio.title(),
            folio.software(),
            (folio.isCertificate() ? "Certificate" : "Dossier")
                + " with a proof for every sentence",
            dossier.asOf()),
        dossier.form().stem());
  }

  private String render(String template, Folio folio) {
    StringOutput out = new StringOutput(1 << 16);
    engine.render(template, folio, out);
    return out.toString();
  }

  /** A case's name inside a CSS string: what could end the string is left out. */
  static String cssText(String text) {
    return text.replaceAll("[\"\\\\<>\\n\\r]", "'");
  }
}
