package org.tocsin.desk.web.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;

/**
 * Ends the session of a person whose account is gone or whose role has changed since they signed
 * in, at their very next request.
 */
@Component
final class StillWelcome extends OncePerRequestFilter {
  private final People people;

  StillWelcome(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && !isWelcome(signedIn)) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isWelcome(Authentication signedIn) {
    if (signedIn instanceof AnonymousAuthenticationToken) {
      return true;
    }
    return people
        .findAccount(signedIn.getName())
        .filter(Account::enabled)
        .map(Doorkeeper::authority)
        .filter(role -> has(signedIn, role))
        .isPresent();
  }

  private static boolean has(Authentication signedIn, String role) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authority -> authority != null && authority.equals(role));
  }

  /** The gate calls it in its own order; the servlet container must not call it again. */
  @Bean
  static FilterRegistrationBean<StillWelcome> onlyBehindTheGate(StillWelcome filter) {
    FilterRegistrationBean<StillWelcome> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
