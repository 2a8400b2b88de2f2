package org.tocsin.desk.warn.ladder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts a notice to an address that an administrator entered, signed as Standard Webhooks has it
 * (standardwebhooks.com): headers {@code webhook-id}, {@code webhook-timestamp} and {@code
 * webhook-signature}. It follows no redirect, reads no answer but its status, and goes to no
 * address of the own network unless the administrator said so for this recipient.
 */
final class WebhookCarrier implements Carrier {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Function<Recipient, byte[]> secrets;
  private final InstantSource clock;

  /**
   * @param secrets the key that was made for a recipient
   */
  WebhookCarrier(Function<Recipient, byte[]> secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public void carry(Notice notice, Recipient to) throws IOException {
    URI address = URI.create(to.address());
    requireAllowed(address, to.inside());
    String body = body(notice);
    String moment = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", notice.id())
            .header("webhook-timestamp", moment)
            .header(
                "webhook-signature",
                "v1," + sign(secrets.apply(to), notice.id() + "." + moment + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = send(request);
    if (status < 200 || status > 299) {
      throw new IOException(
          "the webhook answered "
              + status
              + (status / 100 == 3 ? "; redirects are not followed" : ""));
    }
  }

  private static int send(HttpRequest request) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; it is not known whether it arrived", e);
    }
  }

  /** Names are looked up again right before sending, since what a name stands for can change. */
  static void requireAllowed(URI address, boolean inside) throws IOException {
    for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
      boolean nobody =
          one.isAnyLocalAddress() || one.isMulticastAddress() || one.isLinkLocalAddress();
      byte[] bytes = one.getAddress();
      boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
      boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
      boolean own = one.isLoopbackAddress() || one.isSiteLocalAddress() || uniqueLocal || shared;
      if (nobody || (own && !inside)) {
        throw new IOException(
            "the address lies inside the own network; enter the recipient anew and say so if it"
                + " should");
      }
    }
  }

  static String body(Notice notice) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("alert", notice.alertId()).put("rung", notice.rung());
    data.put("reminder", notice.number()).put("due", notice.due().toString());
    data.put("subject", notice.subject()).put("text", notice.body());
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("type", notice.number() == 0 ? "alert.told" : "alert.reminded");
    all.put("timestamp", notice.queuedAt().toString()).set("data", data);
    return all.toString();
  }

  static String sign(byte[] key, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }
}
