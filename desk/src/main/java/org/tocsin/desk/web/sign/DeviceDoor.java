package org.tocsin.desk.web.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.desk.web.frame.FieldKeys;

/**
 * Asks field devices for their key before a byte of what they send is read. Without anybody who
 * knows such keys the routes of devices are closed.
 */
final class DeviceDoor extends OncePerRequestFilter {
  private static final String ADMITTED = DeviceDoor.class.getName() + ".admitted";

  private final RouteList routes;
  private final ObjectProvider<FieldKeys> keys;

  DeviceDoor(RouteList routes, ObjectProvider<FieldKeys> keys) {
    this.routes = routes;
    this.keys = keys;
  }

  static boolean hasAdmitted(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(ADMITTED));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (routes.isForDevices(request)) {
      FieldKeys known = keys.getIfAvailable();
      if (known == null) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      if (!known.admits(request, response)) {
        return;
      }
      request.setAttribute(ADMITTED, true);
    }
    chain.doFilter(request, response);
  }
}
