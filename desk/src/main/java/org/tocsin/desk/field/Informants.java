package org.tocsin.desk.field;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Signs for informants: the same person in the same case always gets the same one, so that one
 * voice counts once, and nobody gets from the sign to the name. It is an HMAC under a secret that
 * only the ledger holds. Thread-safe.
 */
final class Informants {
  private static final int SECRET_BYTES = 32;
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 6;

  private final Journal journal;
  private final ReportTable table;
  private final RandomGenerator random;
  private byte @Nullable [] secret;

  Informants(Journal journal, ReportTable table, RandomGenerator random) {
    this.journal = journal;
    this.table = table;
    this.random = random;
  }

  String sign(String caseId, String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\\p{P}\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    byte[] mac = mac(caseId + "\n" + folded);
    StringBuilder sign = new StringBuilder("informant ");
    for (int i = 0; i < LENGTH; i++) {
      sign.append(ALPHABET.charAt(mac[i] & 31));
    }
    return sign.toString();
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
    }
  }

  private synchronized byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      known = journal.alone(() -> recorded(table.findSecret().orElseGet(this::make)));
      secret = known;
    }
    return known;
  }

  private byte[] recorded(long leaf) {
    return Base64.getDecoder()
        .decode(Parts.of(journal.get(leaf), "secret").path("base64").asString(""));
  }

  private long make() {
    byte[] fresh = new byte[SECRET_BYTES];
    random.nextBytes(fresh);
    String text = Base64.getEncoder().encodeToString(fresh);
    return journal
        .record(
            new Entry(
                Kinds.SECRET_MADE,
                "",
                "informants",
                Entry.MACHINE,
                Map.of("secret", JsonNodeFactory.instance.objectNode().put("base64", text))))
        .leaf();
  }
}
