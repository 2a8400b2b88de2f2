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
 * Refuses multipart bodies, large ones and ones of no stated length of people who are not signed in
 * and of devices without a key. The check for forged requests looks for its token among the parts,
 * and would otherwise write a stranger's upload to disk before refusing it; and what a stranger may
 * send, a password or a passkey, is small: more is there to fill the memory.
 */
final class NoPartsFromStrangers extends OncePerRequestFilter {
  private static final long MOST_BYTES = 64 << 10;

  private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();
  private final RouteList routes;

  NoPartsFromStrangers(RouteList routes) {
    this.routes = routes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean parts = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    boolean known =
        DeviceDoor.hasAdmitted(request)
            || trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
    if (!known && parts && !routes.isFromPrograms(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!known && isLarge(request)) {
      // what is not read of it is not waited for either
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLarge(HttpServletRequest request) {
    boolean unstated = request.getHeader("Transfer-Encoding") != null;
    return unstated || request.getContentLengthLong() > MOST_BYTES;
  }
}
