package org.tocsin.desk.web.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings that ODK Collect takes from a QR code: JSON, compressed (RFC 1950), Base64. The
 * project has a plain name, and what was sent is deleted from the device.
 */
final class CollectSettings {
  private CollectSettings() {}

  static String json(String serverUrl) {
    ObjectNode settings = JsonMapper.shared().createObjectNode();
    settings
        .putObject("general")
        .put("server_url", serverUrl)
        .put("form_update_mode", "match_exactly")
        .put("autosend", "wifi_and_cellular")
        .put("delete_send", true);
    settings.putObject("admin");
    settings.putObject("project").put("name", "Notes").put("icon", "N").put("color", "#3e5c76");
    return settings.toString();
  }

  static String code(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
