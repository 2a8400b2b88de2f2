package org.tocsin.desk.web.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses multipart bodies of people who are not signed in and of devices without a key. The check
 * for forged requests looks for its token among the parts, and would otherwise write a stranger's
 * upload to disk before refusing it.
 */
final class NoPartsFromStrangers extends OncePerRequestFilter {
  private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean parts = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    boolean known =
        DeviceDoor.hasAdmitted(request)
            || trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
    if (parts && !known) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
