package org.tocsin.desk.web.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
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
 * in, at their very next request. Where everybody must have a second factor, who has none gets no
 * further than the page on which to set one up.
 */
@Component
final class StillWelcome extends OncePerRequestFilter {
  private static final List<String> OPEN_WITHOUT_SECOND =
      List.of("/me/", "/desk/", "/kept/", "/sign-out", "/error");

  private final People people;

  StillWelcome(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
      if (!isWelcome(signedIn)) {
        end(request);
      } else if (lacksSecond(signedIn) && !isOpenWithoutSecond(request)) {
        response.sendRedirect(request.getContextPath() + "/me?second");
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private boolean isWelcome(Authentication signedIn) {
    return people
        .findAccount(signedIn.getName())
        .filter(Account::enabled)
        .map(Doorkeeper::authority)
        .filter(role -> has(signedIn, role))
        .isPresent();
  }

  private boolean lacksSecond(Authentication signedIn) {
    return people.factors().isRequired()
        && !has(signedIn, Entrance.BY_TEAM)
        && !people.factors().hasSecond(signedIn.getName());
  }

  private static boolean isOpenWithoutSecond(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals("/me") || OPEN_WITHOUT_SECOND.stream().anyMatch(path::startsWith);
  }

  private static boolean has(Authentication signedIn, String authority) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authority::equals);
  }

  /** The gate calls it in its own order; the servlet container must not call it again. */
  @Bean
  static FilterRegistrationBean<StillWelcome> onlyBehindTheGate(StillWelcome filter) {
    FilterRegistrationBean<StillWelcome> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
