package org.tocsin.desk.web.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tocsin.desk.field.DeviceKeys;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.web.frame.FieldKeys;

/**
 * Finds the key a device comes with: in the address ({@code /key/SECRET/...}) or as the password of
 * HTTP Basic ({@code /openrosa/...}). A key is 256 random bits, so a plain look-up of its digest is
 * enough and there is nothing to guess.
 */
@Component
final class KeyCheck implements FieldKeys {
  private static final String KEY = KeyCheck.class.getName() + ".key";
  private static final Pattern IN_ADDRESS = Pattern.compile("/key/([^/]+)/.*");
  private static final String BASIC = "Basic ";

  private final DeviceKeys keys;

  KeyCheck(Fielding fielding) {
    this.keys = fielding.keys();
  }

  /** The key that let this request in. */
  static FieldKey of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof FieldKey key) {
      return key;
    }
    throw new IllegalStateException("a page for devices was reached without a key");
  }

  @Override
  public boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher address = IN_ADDRESS.matcher(request.getRequestURI());
    boolean inAddress = address.matches();
    Optional<String> token = inAddress ? Optional.of(address.group(1)) : password(request);
    Optional<FieldKey> key = token.flatMap(keys::findGood);
    if (key.isPresent()) {
      request.setAttribute(KEY, key.get());
      return true;
    }
    if (!inAddress) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tocsin field\", charset=\"UTF-8\"");
    }
    OpenRosaXml.write(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        OpenRosaXml.message(
            "This key is not good, or no longer: ask your team for a new one. What is on the device stays there."));
    return false;
  }

  private static Optional<String> password(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String pair = new String(plain, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
