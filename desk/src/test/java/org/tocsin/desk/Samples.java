package org.tocsin.desk;

/** Texts invented for the tests; nothing in them happened. */
final class Samples {
  static final String APPEAL =
      """
      Open letter

      I, Ilya Marden, mayor of Upper Dale, write to you on behalf of its 4,000 people. On 3 May 2021 \
      the army closed the road through the Dale Pass. For about two months there were no supplies of \
      food. On 20 June 2021 soldiers detained Petra Lund at the checkpoint. The ministry denies that \
      the road is closed.

      I call upon:

      the Republic of Lowland

        • to reopen the road at once;
        • to release those who were detained;

      the United Nations

        • to send a fact-finding mission to the Dale Pass.
      """;

  private Samples() {}
}
