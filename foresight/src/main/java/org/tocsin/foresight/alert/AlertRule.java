package org.tocsin.foresight.alert;

import java.util.Map;

/**
 * One rule, as people read and edit it.
 *
 * @param id stable; part of the key of every alert it gives
 * @param level how grave
 * @param when what it waits for
 * @param headline one sentence with {@code {word}} where the condition fills something in
 * @param standDown what would end it, in one sentence for the reader
 */
public record AlertRule(String id, Level level, Condition when, String headline, String standDown) {

  String headlineWith(Map<String, String> words) {
    String text = headline;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }
}
