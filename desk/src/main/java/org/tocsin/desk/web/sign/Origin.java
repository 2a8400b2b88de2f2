package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address at which a browser sees the desk; passkeys are bound to it.
 *
 * @param host name without a port
 * @param text scheme, host and port as browsers write an origin
 */
record Origin(String host, String text) {

  static Origin of(HttpServletRequest request) {
    String scheme = request.getScheme();
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return new Origin(host, scheme + "://" + host + (usual ? "" : ":" + port));
  }
}
