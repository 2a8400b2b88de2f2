package org.tocsin.cli;

/** A name as people give it, as the name of one folder. */
final class FolderName {
  private FolderName() {}

  static String of(String name) {
    String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    return safe.isEmpty() ? "case" : safe;
  }
}
