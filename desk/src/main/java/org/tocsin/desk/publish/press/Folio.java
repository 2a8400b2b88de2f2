package org.tocsin.desk.publish.press;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;

/**
 * What a template needs to print a dossier.
 *
 * @param checkpoint of the log when the words were composed; every cited fact is below it
 * @param style sheet to be put into the page
 * @param script to be put into the page, "" on paper
 */
public record Folio(
    Dossier dossier, VerifierKey verifierKey, Checkpoint checkpoint, String style, String script) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  public String asOf() {
    return DAY.format(dossier.asOf());
  }

  public boolean isCertificate() {
    return dossier.form() == Form.NOTICE;
  }

  /** What this is, in a word: the reader holds a dossier or a certificate. */
  public String what() {
    return dossier.form().stem();
  }

  /** Above the title. */
  public String kicker() {
    return isCertificate()
        ? "Certificate of notice, " + asOf()
        : "Dossier" + reader() + ", up to " + asOf();
  }

  public String title() {
    return isCertificate()
        ? "Certificate of notice: " + dossier.name()
        : dossier.name() + ": dossier" + reader() + " up to " + asOf();
  }

  private String reader() {
    Audience audience = dossier.audience();
    return audience.isNamed() ? " for " + audience.reader() : "";
  }

  /** Name of the page among the files. */
  public String file() {
    return what() + ".html";
  }

  public String software() {
    return "Tocsin " + dossier.version();
  }

  public String key() {
    return verifierKey.text();
  }

  public String logName() {
    return verifierKey.name();
  }

  /** The signed part: log, size, root. */
  public String checkpointBody() {
    return checkpoint.text().substring(0, checkpoint.text().indexOf("\n\n"));
  }

  public String keyCode() {
    return QrCode.svg(key(), "Key of the log");
  }

  public String checkpointCode() {
    return QrCode.svg(checkpoint.text(), "Checkpoint of the log");
  }

  public List<Endnote> endnotes() {
    return dossier.sentences().stream().map(Endnote::of).toList();
  }

  /** Where the proofs will stand. */
  public String marks() {
    return Frame.BEGIN + Frame.END;
  }
}
