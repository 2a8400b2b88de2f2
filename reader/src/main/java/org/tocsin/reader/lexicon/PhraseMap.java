package org.tocsin.reader.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Tokenizer;
import org.tocsin.reader.text.Tokens;

/**
 * Phrases with a value each, looked up at a token: a tree of words, so that a look-up costs no more
 * than the longest phrase that fits. Filled once, then only read.
 */
public final class PhraseMap<T> {
  /** A phrase that stands at a token: its value, and the token after it. */
  public record Match<T>(T value, int to) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(4);
    @Nullable T value;
  }

  private final Node<T> root = new Node<>();

  /** The first value given to a phrase stays. */
  public void add(String phrase, T value) {
    add(Tokenizer.tokenize(phrase), value);
  }

  /** The first value given to a phrase stays. */
  public void add(Tokens words, T value) {
    Node<T> node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.lower(i), w -> new Node<>());
    }
    if (node.value == null && node != root) {
      node.value = value;
    }
  }

  /** The longest phrase that begins at a token and ends before {@code limit}, or null. */
  public @Nullable Match<T> at(Tokens tokens, int token, int limit) {
    Node<T> node = root.next.get(tokens.lower(token));
    Match<T> best = null;
    int i = token + 1;
    while (node != null) {
      if (node.value != null) {
        best = new Match<>(node.value, i);
      }
      node = i < limit ? node.next.get(tokens.lower(i)) : null;
      i++;
    }
    return best;
  }

  /** The first phrase found in a range of tokens, or null. */
  public @Nullable T first(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Match<T> match = at(tokens, i, to);
      if (match != null) {
        return match.value();
      }
    }
    return null;
  }
}
