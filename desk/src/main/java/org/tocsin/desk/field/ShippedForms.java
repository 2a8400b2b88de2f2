package org.tocsin.desk.field;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The forms that ship with Tocsin, of our own writing. */
final class ShippedForms {
  private static final List<String> NAMES =
      List.of("incident-report", "person-taken", "supply-and-access");

  private ShippedForms() {}

  static List<byte[]> list() throws IOException {
    List<byte[]> forms = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream in = ShippedForms.class.getResourceAsStream("forms/" + name + ".xml")) {
        if (in == null) {
          throw new IOException("the form " + name + " is missing from this build");
        }
        forms.add(in.readAllBytes());
      }
    }
    return forms;
  }
}
