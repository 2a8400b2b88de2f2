package org.tocsin.cli;

/** Texts invented for the tests; nothing in them happened. */
final class CliSamples {
  static final String APPEAL =
      """
      Open letter of 25 June 2021

      I, Ilya Marden, mayor of Upper Dale, write to you on behalf of its 4,000 people. On 3 May 2021 \
      the army of Lowland closed the road through the Dale Pass. On 20 June 2021 Petra Lund, a \
      teacher from Upper Dale, was detained at the checkpoint. Mrs Lund is missing since then.

      I call upon:

      the Republic of Lowland

        • to reopen the road at once;
        • to release those who were detained;

      the United Nations

        • to send a fact-finding mission to the Dale Pass.
      """;

  static final String DENIAL =
      """
      Date: 2021-06-26
      Publisher: Ministry of Transport of Lowland

      The Ministry of Transport of Lowland denied on 26 June 2021 that the Dale Pass was closed. \
      It said that 30 tonnes of flour were stored in Upper Dale on 26 June 2021.
      """;

  private CliSamples() {}
}
