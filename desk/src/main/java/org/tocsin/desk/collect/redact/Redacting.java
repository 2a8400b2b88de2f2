package org.tocsin.desk.collect.redact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Sealing;
import org.tocsin.desk.collect.picture.Copy;
import org.tocsin.desk.collect.picture.Darkroom;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;

/**
 * Makes redacted copies. A copy is checked before it is sealed, names its original's digest and
 * leaf, and may be handed out only after somebody else than its maker has cleared it. Originals are
 * never changed. Thread-safe.
 */
public final class Redacting {
  private final Journal journal;
  private final Collecting collecting;
  private final Darkroom darkroom;
  private final RedactionTable table;

  public Redacting(Journal journal, JdbcClient jdbc, Collecting collecting, Darkroom darkroom) {
    this.journal = journal;
    this.collecting = collecting;
    this.darkroom = darkroom;
    this.table = new RedactionTable(jdbc);
    journal.project(table);
  }

  /** Makes the copy of a photo or PDF, checks it, shows it and throws it away. */
  public <T> T preview(Item original, Burning burning, Darkroom.Use<T> use) throws IOException {
    try (InputStream in = collecting.original(original)) {
      return darkroom.burn(in, burning.firstPage(), burning.lastPage(), burning.boxes(), use);
    }
  }

  /**
   * Makes the copy of a photo or PDF, checks and seals it.
   *
   * @throws IllegalArgumentException without a rectangle or a reason
   * @throws IOException when the disk fails; nothing is recorded then
   */
  public Outcome sealPicture(Item original, Burning burning, String reason, String by)
      throws IOException {
    String why = required(reason);
    if (burning.boxes().isEmpty()) {
      throw new IllegalArgumentException("mark at least one rectangle to black out");
    }
    requireOriginal(original);
    return preview(
        original,
        burning,
        copy ->
            switch (copy) {
              case Copy.Made made -> seal(original, made, burning, why, by);
              case Copy.NotMade(String problem, String whatToDo) ->
                  new Outcome.NotSealed(problem, whatToDo);
            });
  }

  private Outcome seal(Item original, Copy.Made made, Burning burning, String reason, String by)
      throws IOException {
    RedactionFact fact =
        RedactionFact.ofPicture(original, made.mediaType(), burning, made.pages(), reason, by);
    try (InputStream in = Files.newInputStream(made.file())) {
      return seal(original, fact, in, by);
    }
  }

  /**
   * Seals a text with passages blacked out.
   *
   * @throws IllegalArgumentException when nothing is blacked out, or without a reason
   */
  public Outcome sealText(Item original, Blackout blackout, String reason, String by)
      throws IOException {
    String why = required(reason);
    if (blackout.places() == 0) {
      throw new IllegalArgumentException("choose at least one passage that is in the text");
    }
    requireOriginal(original);
    byte[] bytes = blackout.text().getBytes(StandardCharsets.UTF_8);
    if (blackout.survivesIn(new String(bytes, StandardCharsets.UTF_8))) {
      return new Outcome.NotSealed(
          "the copy was made but a chosen passage can still be read in it",
          "mark every place where it stands, then seal again");
    }
    RedactionFact fact = RedactionFact.ofText(original, blackout, why, by);
    return seal(original, fact, new ByteArrayInputStream(bytes), by);
  }

  private Outcome seal(Item original, RedactionFact fact, InputStream in, String by)
      throws IOException {
    Sealing sealing = collecting.sealDerivative(original, fact.name(), in, by, fact::entry);
    return find(sealing.item().id())
        .<Outcome>map(Outcome.Sealed::new)
        .orElseGet(() ->
            new Outcome.NotSealed(
                "this copy is the same, byte for byte, as another item of the case",
                "use that item: " + sealing.item().id()));
  }

  /** A copy of a copy would lose the tie to the original. */
  private static void requireOriginal(Item item) {
    if (item.state() == Item.State.DERIVED) {
      throw new IllegalArgumentException("this is a redacted copy itself: redact its original");
    }
  }

  /**
   * Clears a copy for publication.
   *
   * @throws IllegalArgumentException when {@code by} made it or it was decided before
   */
  public Redaction approve(String itemId, String reason, String by) {
    return decide(itemId, RedactionKinds.REDACTION_APPROVED, reason.strip(), by);
  }

  /**
   * Keeps a copy from publication, for good; a better one can be made.
   *
   * @throws IllegalArgumentException without a reason, when {@code by} made it or it was decided
   */
  public Redaction refuse(String itemId, String reason, String by) {
    return decide(itemId, RedactionKinds.REDACTION_REFUSED, required(reason), by);
  }

  private Redaction decide(String itemId, String kind, String reason, String by) {
    return journal.alone(() -> {
      Redaction redaction = get(itemId);
      if (redaction.madeBy().equals(by)) {
        throw new IllegalArgumentException(
            "you made this copy: somebody else has to look at it and decide");
      }
      if (!redaction.isWaiting()) {
        throw new IllegalArgumentException("this copy was decided on before");
      }
      journal.record(new Entry(kind, redaction.caseId(), itemId, by, RedactionFact.reason(reason)));
      return get(itemId);
    });
  }

  private static String required(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the copy");
    }
    return reason.strip();
  }

  public Optional<Redaction> find(String itemId) {
    return table.find(itemId);
  }

  /**
   * @throws NoSuchElementException when the item is no redacted copy
   */
  public Redaction get(String itemId) {
    return find(itemId).orElseThrow(() -> new NoSuchElementException("no redacted copy " + itemId));
  }

  /** The copies of an original, oldest first. */
  public List<Redaction> listOf(String original) {
    return table.listOf(original);
  }

  /** The copies of a case, oldest first. */
  public List<Redaction> list(String caseId) {
    return table.list(caseId);
  }

  /** Why a copy was made; may name people. */
  public String reason(Redaction redaction) {
    return journal.get(redaction.leaf()).part("reason").path("text").asString("");
  }

  /**
   * The bytes of a copy that may be handed out; the caller closes the stream.
   *
   * @throws IllegalStateException when it is not cleared
   */
  public InputStream openApproved(String itemId) throws IOException {
    if (!get(itemId).isApproved()) {
      throw new IllegalStateException("this copy is not cleared by a second person");
    }
    return collecting.original(collecting.getItem(itemId));
  }
}
