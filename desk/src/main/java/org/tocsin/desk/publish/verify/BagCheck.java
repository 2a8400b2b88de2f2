package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.desk.publish.proof.Digests;

/** Checks that a folder is a bag (RFC 8493) whose every file is named with its digest. */
final class BagCheck {
  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) +\\*?(data/.+)");

  private BagCheck() {}

  static boolean isBag(Path folder) {
    return Files.isRegularFile(folder.resolve("bagit.txt"))
        && Files.isDirectory(folder.resolve("data"));
  }

  static void into(Findings findings, Path folder) throws IOException {
    String declared = PlainFiles.text(folder.resolve("bagit.txt"));
    findings.add(
        "bagit.txt",
        declared.startsWith("BagIt-Version: 1.0\n") ? "" : "it does not declare BagIt 1.0");
    Path manifest = folder.resolve("manifest-sha256.txt");
    if (!Files.isRegularFile(manifest)) {
      findings.add("manifest-sha256.txt", "it is missing");
      return;
    }
    Set<String> payload = payload(folder);
    Map<String, String> named = new HashMap<>();
    for (String line : PlainFiles.text(manifest).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || named.put(matcher.group(2), matcher.group(1)) != null) {
        findings.add("manifest-sha256.txt", "a line of it names no file, or one twice");
      }
    }
    for (Map.Entry<String, String> file : named.entrySet()) {
      if (!payload.remove(file.getKey())) {
        findings.add(file.getKey(), "it is missing from the bag");
      } else {
        String digest = Digests.of(PlainFiles.bytes(folder.resolve(file.getKey())));
        findings.add(
            file.getKey(),
            digest.equalsIgnoreCase(file.getValue()) ? "" : "it is not the one the bag names");
      }
    }
    payload.forEach(name -> findings.add(name, "the bag does not name it"));
  }

  private static Set<String> payload(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
