package org.tocsin.peers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP with the models that come as artifacts; they are for English but for the languages. */
final class OpenNlp {
  private OpenNlp() {}

  static Program language() throws IOException {
    try (InputStream in = model("/langdetect-183.bin")) {
      LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      Map<String, String> codes = shortCodes();
      return request -> {
        String among = request.path("among").asString("");
        List<String> wanted = among.isEmpty() ? List.of() : List.of(among.split(" "));
        return Arrays.stream(detector.predictLanguages(request.get("text").asString()))
            .map(Language::getLang)
            .map(code -> codes.getOrDefault(code, code))
            .filter(code -> wanted.isEmpty() || wanted.contains(code))
            .findFirst()
            .orElse("");
      };
    }
  }

  static Program sentences() throws IOException {
    SentenceDetectorME detector = sentenceDetector();
    return request -> pieces(detector.sentPosDetect(request.get("text").asString()), 0);
  }

  static Program tokens() throws IOException {
    SentenceDetectorME detector = sentenceDetector();
    TokenizerME tokenizer = tokenizer();
    return request -> {
      String text = request.get("text").asString();
      List<Piece> pieces = new ArrayList<>();
      for (Span sentence : detector.sentPosDetect(text)) {
        String words = sentence.getCoveredText(text).toString();
        pieces.addAll(pieces(tokenizer.tokenizePos(words), sentence.getStart()));
      }
      return pieces;
    };
  }

  static Program partsOfSpeech() throws IOException {
    SentenceDetectorME detector = sentenceDetector();
    TokenizerME tokenizer = tokenizer();
    POSTaggerME tagger = tagger();
    return request -> {
      String text = request.get("text").asString();
      List<Piece> pieces = new ArrayList<>();
      for (Span sentence : detector.sentPosDetect(text)) {
        String words = sentence.getCoveredText(text).toString();
        Span[] spans = tokenizer.tokenizePos(words);
        String[] tags = tagger.tag(Span.spansToStrings(spans, words));
        for (int i = 0; i < spans.length; i++) {
          int begin = sentence.getStart();
          pieces.add(new Piece(begin + spans[i].getStart(), begin + spans[i].getEnd(), tags[i]));
        }
      }
      return pieces;
    };
  }

  /** ISO 639-3 to 639-1, with the members that the model knows of two macrolanguages. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new TreeMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    codes.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb"));
    return codes;
  }

  private static InputStream model(String name) {
    return Objects.requireNonNull(OpenNlp.class.getResourceAsStream(name), name);
  }

  private static List<Piece> pieces(Span[] spans, int from) {
    return Arrays.stream(spans)
        .map(span -> new Piece(from + span.getStart(), from + span.getEnd(), ""))
        .toList();
  }

  private static SentenceDetectorME sentenceDetector() throws IOException {
    try (InputStream in = model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }

  private static TokenizerME tokenizer() throws IOException {
    try (InputStream in = model("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      return new TokenizerME(new TokenizerModel(in));
    }
  }

  private static POSTaggerME tagger() throws IOException {
    try (InputStream in = model("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      return new POSTaggerME(new POSModel(in));
    }
  }
}
