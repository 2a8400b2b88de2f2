package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenID Connect against a small provider of our own, which signs what it is told to say. */
class TeamSignInTest {
  @TempDir Path folder;
  private Provider provider;

  @BeforeEach
  void startProvider() throws IOException, JOSEException {
    provider = new Provider();
  }

  @AfterEach
  void stopProvider() {
    provider.server.stop(0);
  }

  @Test
  void whoTheProviderVouchesForComesInUnderTheirOwnAccount() throws IOException {
    try (RunningDesk desk = desk()) {
      Visitor cho = desk.stranger();
      assertThat(cho.get("/sign-in").body()).contains("Sign in with the council");
      assertThat(Visitor.location(comeIn(cho, "cho"))).endsWith("/");
      assertThat(cho.get("/").body()).contains("cho").doesNotContain("href=\"/accounts\"");
    }
  }

  @Test
  void whoHasNoAccountHereOrHasLostItStaysOutside() throws IOException {
    try (RunningDesk desk = desk()) {
      desk.desk.people().disable("ben", "ada");
      for (String name : new String[] {"mallory", "ben"}) {
        Visitor visitor = desk.stranger();
        assertThat(Visitor.location(comeIn(visitor, name))).endsWith("/sign-in?refused");
        assertThat(Visitor.location(visitor.get("/"))).endsWith("/sign-in");
      }
      assertThat(desk.desk.people().findAccount("mallory")).isEmpty();
    }
  }

  @Test
  void anAnswerThatWasNotAskedForIsRefused() throws IOException {
    try (RunningDesk desk = desk()) {
      provider.says = "ada";
      HttpResponse<String> forged =
          desk.stranger().get("/login/oauth2/code/team?code=x&state=guessed");
      assertThat(Visitor.location(forged)).endsWith("/sign-in?refused");
    }
  }

  @Test
  void withoutASettingThereIsNoSuchDoor() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      assertThat(desk.stranger().get("/sign-in").body()).doesNotContain("/oauth2/");
      assertThat(Visitor.location(desk.stranger().get("/oauth2/authorization/team")))
          .endsWith("/sign-in");
    }
  }

  private RunningDesk desk() throws IOException {
    return RunningDesk.staffed(
        folder,
        Map.of(
            "tocsin.oidc.issuer", provider.issuer,
            "tocsin.oidc.client-id", "tocsin",
            "tocsin.oidc.client-secret", "shared",
            "tocsin.oidc.name", "the council"));
  }

  private HttpResponse<String> comeIn(Visitor visitor, String name) throws IOException {
    provider.says = name;
    HttpResponse<String> away = visitor.get("/oauth2/authorization/team");
    Map<String, String> asked = Provider.query(URI.create(Visitor.location(away)).getRawQuery());
    provider.nonce = asked.getOrDefault("nonce", "");
    return visitor.get("/login/oauth2/code/team?code=once&state=" + asked.get("state"));
  }

  private static final class Provider {
    private final HttpServer server;
    private final String issuer;
    private final RSAKey key =
        Objects.requireNonNull(new RSAKeyGenerator(2048).keyID("k").generate());
    private volatile String says = "";
    private volatile String nonce = "";

    Provider() throws IOException, JOSEException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      issuer = "http://127.0.0.1:" + server.getAddress().getPort();
      server.createContext(
          "/.well-known/openid-configuration", http -> answer(http, configuration()));
      server.createContext("/keys", http -> answer(http, new JWKSet(key.toPublicJWK()).toString()));
      server.createContext("/token", http -> answer(http, token()));
      server.start();
    }

    private String configuration() {
      return """
      {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
       "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
       "subject_types_supported": ["public"], "response_types_supported": ["code"],
       "id_token_signing_alg_values_supported": ["RS256"]}
      """
          .formatted(issuer);
    }

    private String token() {
      try {
        Instant now = Instant.now();
        JWTClaimsSet claims =
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("person-" + says)
                .audience("tocsin")
                .claim("nonce", nonce)
                .claim("preferred_username", says)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build();
        SignedJWT signed = new SignedJWT(header, claims);
        signed.sign(new RSASSASigner(key));
        return """
        {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
        """
            .formatted(signed.serialize());
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void answer(HttpExchange http, String json) throws IOException {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().set("Content-Type", "application/json");
      http.sendResponseHeaders(200, bytes.length);
      try (http) {
        http.getResponseBody().write(bytes);
      }
    }

    static Map<String, String> query(String raw) {
      return Arrays.stream(raw.split("&"))
          .map(part -> part.split("=", 2))
          .collect(
              Collectors.toMap(
                  part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
  }
}
