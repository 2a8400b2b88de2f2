package org.tocsin.desk.appeal.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.jdkim.impl.DNSPublicKeyRecordRetriever;

/**
 * Public keys of domains that sign mail: from a file of the desk first, for places without a name
 * server, else by asking for {@code selector._domainkey.domain}. Such a question tells the name
 * server which domain answered; it is asked only when a person has answers fetched.
 *
 * @param file lines of a name, a tab and the record, {@code v=DKIM1; p=...}; need not exist
 */
public record DomainKeys(Path file) implements PublicKeyRecordRetriever {

  @Override
  public List<String> getRecords(CharSequence methods, CharSequence selector, CharSequence domain)
      throws TempFailException, PermFailException {
    String name = selector + "._domainkey." + domain;
    List<String> kept = kept(name);
    return kept.isEmpty()
        ? new DNSPublicKeyRecordRetriever().getRecords(methods, selector, domain)
        : kept;
  }

  private List<String> kept(String name) throws TempFailException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> line.split("\t", 2))
          .filter(cells -> cells.length == 2 && cells[0].equalsIgnoreCase(name))
          .map(cells -> cells[1])
          .toList();
    } catch (IOException e) {
      throw new TempFailException("cannot read the keys of domains: " + e.getMessage());
    }
  }
}
