package org.tocsin.desk.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Knows the keys of field devices. Asked for each request to a route that {@link
 * Allow.Access#FIELD_KEY} is written on, before anything of its body is read. Such a route never
 * looks at the session of a person, so it needs no token of a page.
 */
@FunctionalInterface
public interface FieldKeys {
  /**
   * Whether the request carries a key that is good now. When it does not, this has written the
   * answer that asks for one.
   */
  boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
