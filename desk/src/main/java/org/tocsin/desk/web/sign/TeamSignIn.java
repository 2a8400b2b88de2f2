package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;

/**
 * Sign-in with a team's own OpenID Connect provider, off unless {@code tocsin.oidc.issuer} is set.
 * It opens accounts that an administrator has made and never makes one; what the provider says of
 * roles is not asked.
 */
@Component
final class TeamSignIn {
  private static final String ID = "team";
  private static final String EMAIL = "email";

  private final String issuer;
  private final String clientId;
  private final String clientSecret;
  private final String name;
  private final String claim;
  private final People people;

  TeamSignIn(
      @Value("${tocsin.oidc.issuer:}") String issuer,
      @Value("${tocsin.oidc.client-id:tocsin}") String clientId,
      @Value("${tocsin.oidc.client-secret:}") String clientSecret,
      @Value("${tocsin.oidc.name:OpenID Connect}") String name,
      @Value("${tocsin.oidc.claim:preferred_username}") String claim,
      People people) {
    this.issuer = issuer.strip();
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.name = name;
    this.claim = claim;
    this.people = people;
  }

  /** What the button says, "" when this is off. */
  String name() {
    return issuer.isEmpty() ? "" : name;
  }

  void addTo(HttpSecurity http, Entrance entrance) {
    if (!issuer.isEmpty()) {
      http.oauth2Login(login ->
          login
              .loginPage("/sign-in")
              .clientRegistrationRepository(registrations())
              .failureUrl("/sign-in?refused")
              .successHandler(arrival(entrance)));
    }
  }

  /**
   * The provider is asked for its addresses at the first sign-in, so that the desk starts without
   * it.
   */
  private ClientRegistrationRepository registrations() {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration()));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(issuer)
        .registrationId(ID)
        .clientId(clientId)
        .clientSecret(clientSecret)
        .scope("openid", "profile", EMAIL)
        .userNameAttributeName("sub")
        .build();
  }

  private AuthenticationSuccessHandler arrival(Entrance entrance) {
    return (request, response, vouched) -> {
      Optional<Account> account = findAccount(vouched);
      if (account.isPresent()) {
        response.sendRedirect(entrance.letIn(account.get(), request, response, Entrance.BY_TEAM));
      } else {
        refuse(request, response);
      }
    };
  }

  private Optional<Account> findAccount(Authentication vouched) {
    if (!(vouched.getPrincipal() instanceof OidcUser user)) {
      return Optional.empty();
    }
    boolean verified = !claim.equals(EMAIL) || Boolean.TRUE.equals(user.getEmailVerified());
    return Optional.ofNullable(user.getClaimAsString(claim))
        .filter(named -> verified)
        .flatMap(people::findAccount)
        .filter(Account::enabled);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityContextHolder.clearContext();
    request.getSession(true).invalidate();
    response.sendRedirect(request.getContextPath() + "/sign-in?refused");
  }
}
