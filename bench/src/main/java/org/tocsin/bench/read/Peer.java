package org.tocsin.bench.read;

/**
 * A program for the same work that runs here, in a process of its own.
 *
 * <p>What it takes and gives, as {@link PeerProcess#ask} passes it: programs for pages take {@code
 * html} and {@code address} and give the text of the article, or, with {@code metadata}, an object
 * of {@code title}, {@code byline} and {@code siteName}; programs for languages take {@code text},
 * and {@code among} if they are to choose among some (ISO 639-1 codes with blanks in between), and
 * give the code; those for sentences, tokens and parts of speech take {@code text} and give an
 * array of {@code {begin, end}} in UTF-16 units, parts of speech with a {@code tag}.
 */
enum Peer {
  READABILITY4J("Readability4J 1.0.8", "Apache-2.0", 1),
  CRUX("Crux 2.1.0", "Apache-2.0", 1),
  BOILERPIPE("boilerpipe 1.1.0", "Apache-2.0", 1),
  LINGUA("Lingua 1.2.2", "Apache-2.0", 3),
  OPENNLP_LANGUAGE("OpenNLP 2.5.11 langdetect 1.3.0", "Apache-2.0", 1),
  OPENNLP_SENTENCES("OpenNLP 2.5.11 sentdetect-en 1.3.0", "Apache-2.0", 1),
  OPENNLP_TOKENS("OpenNLP 2.5.11 tokenizer-en 1.3.0", "Apache-2.0", 1),
  OPENNLP_POS("OpenNLP 2.5.11 pos-en 1.3.0", "Apache-2.0", 1);

  private final String title;
  private final String licence;
  private final int gigabytes;

  Peer(String title, String licence, int gigabytes) {
    this.title = title;
    this.licence = licence;
    this.gigabytes = gigabytes;
  }

  /** With its version. */
  String title() {
    return title;
  }

  /** SPDX identifier. */
  String licence() {
    return licence;
  }

  /** Heap that it is given. */
  int gigabytes() {
    return gigabytes;
  }

  /** A figure that was measured of it here. */
  PeerFigure figure(double value) {
    return new PeerFigure(title, licence, value, true);
  }
}
