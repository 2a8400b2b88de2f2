package org.tocsin.desk.journal;

import java.io.IOException;
import java.io.InputStream;
import org.tocsin.ledger.vault.Sealed;
import org.tocsin.ledger.vault.Vault;

/** The ledger's vault as the rooms see it. */
final class VaultStore implements SealedStore {
  private final Vault vault;

  VaultStore(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Stored seal(InputStream in) throws IOException {
    Sealed sealed = vault.seal(in);
    return new Stored(sealed.digest(), sealed.bytes(), sealed.isNew());
  }

  @Override
  public InputStream open(String digest) throws IOException {
    return vault.open(digest);
  }
}
