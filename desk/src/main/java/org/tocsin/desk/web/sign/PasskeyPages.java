package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.web.frame.Allow;

/** What the script of passkeys talks to: a challenge out, an answer in. */
@RestController
class PasskeyPages {
  private static final Logger LOG = LoggerFactory.getLogger(PasskeyPages.class);
  private static final String CHALLENGE = PasskeyPages.class.getName() + ".challenge";
  private static final String OFFER = PasskeyPages.class.getName() + ".offer";
  private static final int LONGEST_LABEL = 60;

  private final Passkeys passkeys;
  private final Doorkeeper doorkeeper;
  private final Entrance entrance;

  PasskeyPages(Passkeys passkeys, Doorkeeper doorkeeper, Entrance entrance) {
    this.doorkeeper = doorkeeper;
    this.passkeys = passkeys;
    this.entrance = entrance;
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  String challenge(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions challenge = passkeys.challenge(Origin.of(request));
    request.getSession(true).setAttribute(CHALLENGE, challenge);
    return Passkeys.json(challenge);
  }

  /** A challenge is answered once, rightly or not. */
  @Allow(Allow.Access.ANYONE)
  @PostMapping(
      path = "/sign-in/passkey",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> signIn(
      @RequestBody String shown, HttpServletRequest request, HttpServletResponse response) {
    if (!(take(request, CHALLENGE) instanceof PublicKeyCredentialRequestOptions asked)) {
      return refused();
    }
    try {
      Optional<Account> account = passkeys.admit(Origin.of(request), asked, shown);
      return account
          .map(found -> ResponseEntity.ok(Map.of("to", entrance.letIn(found, request, response))))
          .orElseGet(PasskeyPages::refused);
    } catch (RuntimeException wrong) {
      LOG.warn("a passkey was refused: {}", wrong.getMessage());
      return refused();
    }
  }

  /** The password again: an open session alone must not leave a key behind. */
  @Allow(Allow.Access.READER)
  @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> offer(
      @RequestParam String password, Authentication me, HttpServletRequest request) {
    Knock knock = doorkeeper.password(me.getName(), password, request.getRemoteAddr());
    if (!(knock instanceof Knock.Right)) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body("{}");
    }
    PublicKeyCredentialCreationOptions offer = passkeys.offer(Origin.of(request), me);
    request.getSession(true).setAttribute(OFFER, offer);
    return ResponseEntity.ok(Passkeys.json(offer));
  }

  @Allow(Allow.Access.READER)
  @PostMapping(
      path = "/me/passkeys",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> add(
      @RequestBody String made,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request) {
    if (!(take(request, OFFER) instanceof PublicKeyCredentialCreationOptions asked)) {
      return refused();
    }
    try {
      String named = label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
      passkeys.add(Origin.of(request), asked, made, named.isEmpty() ? "passkey" : named);
      return ResponseEntity.ok(Map.of("to", "/me"));
    } catch (RuntimeException wrong) {
      LOG.warn("a new passkey was refused: {}", wrong.getMessage());
      return refused();
    }
  }

  private static ResponseEntity<Map<String, String>> refused() {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("to", ""));
  }

  private static Object take(HttpServletRequest request, String what) {
    HttpSession session = request.getSession(true);
    Object kept = session.getAttribute(what);
    session.removeAttribute(what);
    return kept == null ? "" : kept;
  }
}
