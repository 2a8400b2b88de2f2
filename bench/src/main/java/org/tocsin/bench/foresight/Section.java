package org.tocsin.bench.foresight;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was measured of one part.
 *
 * @param title one line
 * @param lines for people
 * @param json the same for programs
 */
record Section(String title, List<String> lines, JsonNode json) {
  Section {
    lines = List.copyOf(lines);
  }
}
