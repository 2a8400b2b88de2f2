package org.tocsin.desk.web.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys by WebAuthn level 3: asks for keys that live on the device and unlock by its own lock,
 * so that one is possession and knowledge at once. A key is bound to the address of the desk.
 */
@Component
final class Passkeys {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};

  private final People people;
  private final PasskeyStore store;

  Passkeys(People people) {
    this.people = people;
    this.store = new PasskeyStore(people);
  }

  /**
   * What the browser is asked to make; {@code json} of it goes out, the rest stays in the session.
   */
  PublicKeyCredentialCreationOptions offer(Origin origin, Authentication me) {
    return party(origin)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
  }

  /**
   * Keeps a passkey that the browser made.
   *
   * @throws RuntimeException when it does not answer what was asked
   */
  void add(Origin origin, PublicKeyCredentialCreationOptions asked, String made, String label) {
    RelyingPartyPublicKey key = new RelyingPartyPublicKey(JSON.readValue(made, MADE), label);
    party(origin).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
  }

  /** A challenge that any passkey of this desk may answer: it does not say who has one. */
  PublicKeyCredentialRequestOptions challenge(Origin origin) {
    Authentication nobody =
        new AnonymousAuthenticationToken(
            "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    return party(origin)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
  }

  /** Whose passkey answered; empty when the account is not enabled. */
  Optional<Account> admit(Origin origin, PublicKeyCredentialRequestOptions asked, String shown) {
    String name =
        party(origin)
            .authenticate(
                new RelyingPartyAuthenticationRequest(asked, JSON.readValue(shown, SHOWN)))
            .getName();
    return people.findAccount(name).filter(Account::enabled);
  }

  static String json(Object options) {
    return JSON.writeValueAsString(options);
  }

  private Webauthn4JRelyingPartyOperations party(Origin origin) {
    PublicKeyCredentialRpEntity self =
        PublicKeyCredentialRpEntity.builder().id(origin.host()).name("Tocsin").build();
    Webauthn4JRelyingPartyOperations party =
        new Webauthn4JRelyingPartyOperations(store, store, self, Set.of(origin.text()));
    party.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }

  /** A handle that says nothing of the name, the same for the life of the account. */
  static Bytes handle(Account account) {
    try {
      String text = account.leaf() + " " + account.addedAt() + " " + account.name();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Bytes(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
