package org.tocsin.stream.command;

/** Where a cluster takes jobs: the address of its REST port. */
record Address(String host, int port) {
  /**
   * @param text as HOST:PORT
   * @throws IllegalArgumentException when it is not of that form
   */
  static Address of(String text) {
    int colon = text.lastIndexOf(':');
    try {
      return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not an address of the form HOST:PORT: " + text, e);
    }
  }
}
