package org.tocsin.desk.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.desk.field.FieldRefused.Why;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms that devices fill in. A form is kept in every version that reports may still speak of;
 * devices are given the last one added. Thread-safe.
 */
public final class Forms {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern MEDIA_NAME = Pattern.compile("[\\p{L}\\p{N} _.-]{1,120}");
  private static final int MOST_MEDIA_BYTES = 32 << 20;

  private final Journal journal;
  private final SealedStore store;
  private final FormTable table;

  Forms(Journal journal, SealedStore store, FormTable table) {
    this.journal = journal;
    this.store = store;
    this.table = table;
  }

  /** The versions in use, by title. */
  public List<FieldForm> list() {
    return table.list();
  }

  public Optional<FieldForm> find(String id) {
    return table.findNow(id);
  }

  /** The version a report names, else the one in use: a device may lag behind or run ahead. */
  Optional<FieldForm> find(String id, String version) {
    return table.find(id, version).or(() -> table.findNow(id));
  }

  /**
   * @throws NoSuchElementException when there is no such form
   */
  public FieldForm get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no form " + id));
  }

  /**
   * Adds a form, or a new version of one.
   *
   * @throws FieldRefused when it is no form, or this version is known with another content
   * @throws IOException when it could not be sealed
   */
  public FieldForm add(byte[] xml, String by) throws IOException {
    return add(xml, false, by);
  }

  /** Adds the forms that ship, as far as they are not there in this version. */
  public void addOurs(String by) throws IOException {
    for (byte[] xml : ShippedForms.list()) {
      XForm form = XFormReader.read(xml);
      if (table.find(form.id(), form.version()).isEmpty()) {
        add(xml, true, by);
      }
    }
  }

  private FieldForm add(byte[] xml, boolean ours, String by) throws IOException {
    XForm form = XFormReader.read(xml);
    String digest = store.seal(new ByteArrayInputStream(xml)).digest();
    return journal.alone(() -> {
      Optional<FieldForm> known = table.find(form.id(), form.version());
      if (known.isPresent()) {
        if (!known.get().digest().equals(digest)) {
          throw new FieldRefused(
              Why.MALFORMED,
              "version \"%s\" of the form %s is known with another content: give the new one another version"
                  .formatted(form.version(), form.id()));
        }
        return known.get();
      }
      ObjectNode about = JSON.objectNode();
      about.put("version", form.version()).put("title", form.title()).put("root", form.root());
      about.put("sha256", digest).put("md5", Digests.md5(xml));
      about.put("simple", form.isSimple()).put("ours", ours);
      ObjectNode questions = JSON.objectNode();
      questions.set("list", MAPPER.valueToTree(form.questions()));
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("form", about);
      parts.put("questions", questions);
      journal.record(new Entry(Kinds.FORM_ADDED, "", form.id(), by, parts));
      return get(form.id());
    });
  }

  /** The XML of a form as it was added. */
  public byte[] xml(FieldForm form) throws IOException {
    try (InputStream in = store.open(form.digest())) {
      return in.readAllBytes();
    }
  }

  /** What each answer means, by path: what people said, else what the form itself says. */
  public Map<String, Mapping> meanings(FieldForm form) {
    Map<String, Mapping> said = table.meanings(form.id());
    Map<String, Mapping> all = new LinkedHashMap<>();
    for (Question question : form.questions()) {
      all.put(question.path(), said.getOrDefault(question.path(), question.meaning()));
    }
    return all;
  }

  /** Says what the answers of a form mean; holds for reports read from now on. */
  public void map(String id, Map<String, Mapping> meanings, String by) {
    FieldForm form = get(id);
    ObjectNode part = JSON.objectNode();
    form.questions().stream()
        .filter(question -> meanings.containsKey(question.path()))
        .forEach(question ->
            part.set(question.path(), MAPPER.valueToTree(meanings.get(question.path()))));
    journal.record(new Entry(Kinds.FORM_MAPPED, "", id, by, Map.of("meanings", part)));
  }

  public List<FieldForm.Media> listMedia(String id) {
    return table.listMedia(id);
  }

  /**
   * Adds a file that goes with a form, or replaces the one of this name.
   *
   * @throws FieldRefused when it is too large or its name is not fit for a file
   */
  public void addMedia(String id, String name, String mediaType, byte[] content, String by)
      throws IOException {
    get(id);
    if (!MEDIA_NAME.matcher(name).matches() || name.startsWith(".")) {
      throw new FieldRefused(
          Why.MALFORMED, "a file of a form needs a plain name of letters, digits, dots and dashes");
    }
    if (content.length > MOST_MEDIA_BYTES) {
      throw new FieldRefused(Why.TOO_LARGE, "a file of a form has at most 32 MB");
    }
    String digest = store.seal(new ByteArrayInputStream(content)).digest();
    ObjectNode media = JSON.objectNode();
    media.put("name", name).put("media_type", mediaType);
    media.put("sha256", digest).put("md5", Digests.md5(content));
    journal.record(new Entry(Kinds.MEDIA_ADDED, "", id, by, Map.of("media", media)));
  }

  /** The caller closes the stream. */
  public InputStream open(FieldForm.Media media) throws IOException {
    return store.open(media.digest());
  }
}
