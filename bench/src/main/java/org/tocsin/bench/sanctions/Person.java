package org.tocsin.bench.sanctions;

/**
 * Somebody made up.
 *
 * @param written in the letters of the language
 * @param spoken what systems start from: the same, or of Arabic a romanisation with vowels
 */
record Person(String language, String written, String spoken) {

  String in(Writing system) {
    return system.isNative() ? written : system.write(spoken);
  }
}
