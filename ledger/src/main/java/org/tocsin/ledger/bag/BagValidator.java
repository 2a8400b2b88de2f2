package org.tocsin.ledger.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a bag in a folder: complete, and every file as it was packed (RFC 8493, section 3). Every
 * file is read once, whatever number of digests it has. Nothing is fetched: a file that {@code
 * fetch.txt} names and that is not here is missing.
 */
public final class BagValidator {
  private static final String PAYLOAD = "data/";
  private static final int BUFFER = 1 << 16;
  private static final Pattern FETCH = Pattern.compile("(\\S+)[ \t]+(\\S+)[ \t]+(.+)");
  private static final Pattern OXUM = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

  private final Path bag;
  private final Set<String> errors = new TreeSet<>();
  private final Set<String> warnings = new TreeSet<>();
  private final Set<String> present = new TreeSet<>();
  private boolean lostSystemFile;
  private int payloadFiles;
  private long payloadBytes;

  private BagValidator(Path bag) {
    this.bag = bag;
  }

  /**
   * @throws IOException when the folder cannot be read
   */
  public static BagReport validate(Path bag) throws IOException {
    return new BagValidator(bag).report();
  }

  private BagReport report() throws IOException {
    Path declared = bag.resolve("bagit.txt");
    if (!Files.isRegularFile(declared)) {
      errors.add("bagit.txt is missing");
      return finished("");
    }
    BagDeclaration declaration;
    try {
      declaration = BagDeclaration.parse(Files.readAllBytes(declared));
    } catch (IllegalArgumentException e) {
      errors.add(String.valueOf(e.getMessage()));
      return finished("");
    }
    list();
    List<BagManifest> manifests = manifests(declaration);
    fetch(declaration);
    compare(manifests, declaration);
    check(manifests);
    oxum(declaration);
    return finished(declaration.version());
  }

  private BagReport finished(String version) {
    return new BagReport(
        version, List.copyOf(errors), List.copyOf(warnings), payloadFiles, payloadBytes);
  }

  /** Links are not followed: what they lead to was not packed. */
  private void list() throws IOException {
    try (Stream<Path> all = Files.walk(bag)) {
      for (Path file : all.toList()) {
        String path = bag.relativize(file).toString().replace('\\', '/');
        if (Files.isSymbolicLink(file)) {
          errors.add(path + " is a link");
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          present.add(path);
        }
      }
    }
  }

  private List<BagManifest> manifests(BagDeclaration declaration) throws IOException {
    List<BagManifest> manifests = new ArrayList<>();
    for (String name : present.stream().filter(BagManifest::isOne).toList()) {
      BagManifest.parse(name, text(name, declaration), declaration, errors::add, warnings::add)
          .ifPresent(manifests::add);
    }
    if (manifests.stream().allMatch(BagManifest::isOfTags)) {
      errors.add("no manifest of the payload");
    }
    return manifests;
  }

  private String text(String name, BagDeclaration declaration) throws IOException {
    String text = new String(Files.readAllBytes(bag.resolve(name)), declaration.tags());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void fetch(BagDeclaration declaration) throws IOException {
    if (!present.contains("fetch.txt")) {
      return;
    }
    for (String line : text("fetch.txt", declaration).lines().toList()) {
      Matcher entry = FETCH.matcher(line);
      if (line.isBlank()) {
        continue;
      }
      if (!entry.matches()) {
        errors.add("fetch.txt: not an address, a length and a path: " + line);
      } else if (isOutside(BagPath.decoded(entry.group(3), declaration.isFinal()))) {
        errors.add("fetch.txt: " + entry.group(3) + " leads out of the payload");
      }
    }
  }

  private static boolean isOutside(String path) {
    return BagPath.leadsOut(path) || !path.startsWith(PAYLOAD);
  }

  /** Every payload file is listed, and every file listed is there. */
  private void compare(List<BagManifest> manifests, BagDeclaration declaration) {
    Set<String> payload =
        present.stream().filter(path -> path.startsWith(PAYLOAD)).collect(Collectors.toSet());
    Set<String> listed = new TreeSet<>();
    for (BagManifest manifest : manifests) {
      for (String path : manifest.digests().keySet()) {
        listed(manifest, path);
      }
      if (!manifest.isOfTags()) {
        listed.addAll(manifest.digests().keySet());
        if (declaration.isFinal()) {
          payload.stream()
              .filter(path -> !manifest.digests().containsKey(path))
              .forEach(path -> errors.add(manifest.file() + " does not list " + path));
        }
      }
      twins(manifest);
    }
    Set<String> folded = listed.stream().map(BagPath::folded).collect(Collectors.toSet());
    payload.stream()
        .filter(path -> !listed.contains(path) && !folded.contains(BagPath.folded(path)))
        .forEach(path -> errors.add(path + " is in no manifest"));
    present.stream()
        .filter(BagPath::isSystemFile)
        .forEach(path -> warnings.add(path + " is a file of a desktop"));
  }

  private void listed(BagManifest manifest, String path) {
    if (BagPath.leadsOut(path) || (!manifest.isOfTags() && !path.startsWith(PAYLOAD))) {
      errors.add(manifest.file() + ": " + path + " leads out of the bag");
    } else if (!present.contains(path)) {
      if (BagPath.isSystemFile(path)) {
        warnings.add(manifest.file() + ": " + path + " is a file of a desktop and is not here");
        lostSystemFile = true;
      } else if (twinOf(path).isEmpty()) {
        errors.add(manifest.file() + ": " + path + " is missing");
      }
    }
  }

  /** A file that another file system would have given the same name. */
  private Set<String> twinOf(String path) {
    String folded = BagPath.folded(path);
    return present.stream()
        .filter(other -> BagPath.folded(other).equals(folded))
        .collect(Collectors.toSet());
  }

  private void twins(BagManifest manifest) {
    Map<String, String> seen = new HashMap<>();
    for (String path : manifest.digests().keySet()) {
      String before = seen.putIfAbsent(BagPath.folded(path), path);
      if (before != null) {
        warnings.add(
            manifest.file() + ": " + before + " and " + path + " are one name on some systems");
      }
    }
  }

  private void check(List<BagManifest> manifests) throws IOException {
    Map<String, Map<String, Set<String>>> wanted = new TreeMap<>();
    for (BagManifest manifest : manifests) {
      manifest
          .digests()
          .forEach((path, digest) -> {
            String file =
                present.contains(path) ? path : twinOf(path).stream().findFirst().orElse("");
            if (!file.isEmpty() && !BagPath.leadsOut(path)) {
              wanted
                  .computeIfAbsent(file, one -> new TreeMap<>())
                  .computeIfAbsent(manifest.algorithm(), one -> new TreeSet<>())
                  .add(digest);
            }
          });
    }
    for (String path : present) {
      if (path.startsWith(PAYLOAD) || wanted.containsKey(path)) {
        read(path, wanted.getOrDefault(path, Map.of()));
      }
    }
  }

  private void read(String path, Map<String, Set<String>> wanted) throws IOException {
    Map<String, MessageDigest> digests = new HashMap<>();
    for (String algorithm : wanted.keySet()) {
      digests.put(algorithm, digest(algorithm));
    }
    long length = 0;
    try (InputStream in = Files.newInputStream(bag.resolve(path))) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        length += count;
        for (MessageDigest digest : digests.values()) {
          digest.update(buffer, 0, count);
        }
      }
    }
    digests.forEach((algorithm, digest) -> {
      String found = HexFormat.of().formatHex(digest.digest());
      if (!wanted.getOrDefault(algorithm, Set.of()).equals(Set.of(found))) {
        errors.add(path + " is not as it was packed (" + algorithm + ")");
      }
    });
    if (path.startsWith(PAYLOAD)) {
      payloadFiles++;
      payloadBytes += length;
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  /** Payload-Oxum counts bytes and files, so that a loss is seen before anything is hashed. */
  private void oxum(BagDeclaration declaration) throws IOException {
    if (!present.contains("bag-info.txt")) {
      return;
    }
    for (String line : text("bag-info.txt", declaration).lines().toList()) {
      if (line.startsWith("Payload-Oxum")) {
        Matcher oxum = OXUM.matcher(line.substring(line.indexOf(':') + 1).strip());
        if (!oxum.matches()) {
          errors.add("bag-info.txt: Payload-Oxum is not BYTES.FILES");
        } else if (Long.parseLong(oxum.group(1)) != payloadBytes
            || Integer.parseInt(oxum.group(2)) != payloadFiles) {
          (lostSystemFile ? warnings : errors)
              .add(
                  "bag-info.txt: Payload-Oxum says "
                      + oxum.group()
                      + ", here are "
                      + payloadBytes
                      + "."
                      + payloadFiles);
        }
      }
    }
  }
}
