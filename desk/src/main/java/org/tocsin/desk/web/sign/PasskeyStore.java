package org.tocsin.desk.web.sign;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.Passkey;
import org.tocsin.desk.people.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys as the WebAuthn library wants to find them, kept by the room of people. */
final class PasskeyStore
    implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
  private final People people;

  PasskeyStore(People people) {
    this.people = people;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return owner(id).map(PasskeyStore::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return people.findAccount(username).map(PasskeyStore::entity).orElse(null);
  }

  /** An account's handle follows from the account, so there is nothing to keep. */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {}

  /** Serves passkeys and people alike; the desk removes neither through this door. */
  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("passkeys are removed by their owner");
  }

  @Override
  public void save(CredentialRecord record) {
    String id = record.getCredentialId().toBase64UrlString();
    if (people.factors().findPasskey(id).isPresent()) {
      people.factors().usedPasskey(id, record.getSignatureCount());
      return;
    }
    String account = owner(record.getUserEntityUserId()).orElseThrow().name();
    people
        .factors()
        .addPasskey(account, id, record.getLabel(), detail(record), record.getSignatureCount());
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return people
        .factors()
        .findPasskey(credentialId.toBase64UrlString())
        .map(this::record)
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return owner(userId).stream()
        .flatMap(account -> people.factors().listPasskeys(account.name()).stream())
        .map(this::record)
        .toList();
  }

  private Optional<Account> owner(Bytes handle) {
    return people.listAccounts().stream()
        .filter(account -> Passkeys.handle(account).equals(handle))
        .findFirst();
  }

  private static PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Passkeys.handle(account))
        .name(account.name())
        .displayName(account.name())
        .build();
  }

  private static ObjectNode detail(CredentialRecord record) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("public_key", new Bytes(record.getPublicKey().getBytes()).toBase64UrlString());
    detail.put("verified", record.isUvInitialized());
    detail.put("backup_eligible", record.isBackupEligible());
    detail.put("backed_up", record.isBackupState());
    detail.put("attestation", text(record.getAttestationObject()));
    detail.put("client_data", text(record.getAttestationClientDataJSON()));
    record.getTransports().forEach(t -> detail.withArray("transports").add(t.getValue()));
    return detail;
  }

  private static String text(@Nullable Bytes bytes) {
    return bytes == null ? "" : bytes.toBase64UrlString();
  }

  private CredentialRecord record(Passkey passkey) {
    JsonNode detail = passkey.detail();
    Set<AuthenticatorTransport> transports = new LinkedHashSet<>();
    detail
        .path("transports")
        .forEach(t -> transports.add(AuthenticatorTransport.valueOf(t.asString(""))));
    Instant added = passkey.addedAt();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(passkey.id()))
        .userEntityUserId(Passkeys.handle(people.get(passkey.account())))
        .publicKey(ImmutablePublicKeyCose.fromBase64(detail.path("public_key").asString("")))
        .signatureCount(passkey.signatures())
        .uvInitialized(detail.path("verified").asBoolean(false))
        .backupEligible(detail.path("backup_eligible").asBoolean(false))
        .backupState(detail.path("backed_up").asBoolean(false))
        .attestationObject(Bytes.fromBase64(detail.path("attestation").asString("")))
        .attestationClientDataJSON(Bytes.fromBase64(detail.path("client_data").asString("")))
        .transports(transports)
        .created(added)
        .lastUsed(added)
        .label(passkey.label())
        .build();
  }
}
