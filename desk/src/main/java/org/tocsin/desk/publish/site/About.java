package org.tocsin.desk.publish.site;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a site says of itself.
 *
 * @param title "" for the name of the case
 * @param publisher who publishes, "" when nobody said
 * @param contact where one writes to, "" for none
 * @param address where the site will stand, with a slash at its end; "" when it is not known, and
 *     then there is no sitemap
 */
public record About(String title, String publisher, String contact, String address) {
  /** Nobody has described the site. */
  public static final About NOTHING = new About("", "", "", "");

  private static final int LONGEST = 400;

  /**
   * @throws IllegalArgumentException when a field is too long, or the address is none of the web
   */
  public About {
    title = title.strip();
    publisher = publisher.strip();
    contact = contact.strip();
    address = address.strip();
    if (!address.isEmpty() && !address.endsWith("/")) {
      address = address + "/";
    }
    if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~-]+)*/")) {
      throw new IllegalArgumentException("write the address as https://example.org/case/");
    }
    if (title.length() + publisher.length() + contact.length() + address.length() > LONGEST) {
      throw new IllegalArgumentException("say it in at most 400 characters");
    }
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", title)
        .put("publisher", publisher)
        .put("contact", contact)
        .put("address", address);
  }

  static About of(JsonNode json) {
    return new About(
        json.path("title").asString(""),
        json.path("publisher").asString(""),
        json.path("contact").asString(""),
        json.path("address").asString(""));
  }
}
