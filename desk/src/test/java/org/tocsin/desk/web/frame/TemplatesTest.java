package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a template or a style sheet may not do: speak a language itself, or know left from right.
 */
class TemplatesTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\s(aria-label|title|placeholder|alt|data-ask|label)=\"([^\"]*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\"([^\"]*\\p{L}{2,} \\p{L}[^\"]*)\"");
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![\\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-"
              + "(left|right|top|bottom)|(left|right|top|bottom)(?=\\s*:)"
              + "|(float|text-align|clear):\\s*(left|right))");

  @Test
  void noTemplateHasWordsOfItsOwn() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path template : TextsTest.sources(".jte")) {
      if (template.toString().contains("/jte/web/")) {
        bare.addAll(bareWords(template));
      }
    }
    assertThat(bare).isEmpty();
  }

  private static List<String> bareWords(Path template) throws IOException {
    List<String> found = new ArrayList<>();
    String name = template.getFileName() + ": ";
    String body = Files.readString(template).replaceAll("(?s)<%--.*?--%>", "");
    Matcher call = Pattern.compile("Say\\.count\\(").matcher(body);
    if (call.find()) {
      found.add(name + "Say.count counts in English only");
    }
    String code = body.replaceAll("(?m)^@(import|param).*$", "");
    Matcher sentence = SENTENCE.matcher(inBraces(code));
    while (sentence.find()) {
      found.add(name + sentence.group(1));
    }
    String markup = withoutCode(code);
    Matcher attribute = SPOKEN_ATTRIBUTE.matcher(markup);
    while (attribute.find()) {
      if (WORD.matcher(attribute.group(2)).find()) {
        found.add(name + attribute.group(2));
      }
    }
    Matcher text = WORD.matcher(markup.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " "));
    while (text.find()) {
      found.add(name + text.group());
    }
    return found;
  }

  /** The expressions of a template, one a line. */
  private static String inBraces(String template) {
    StringBuilder code = new StringBuilder();
    int at = 0;
    while ((at = template.indexOf("${", at)) >= 0) {
      int end = closing(template, at + 1, '{', '}');
      code.append(template, at, end).append('\n');
      at = end;
    }
    return code.toString();
  }

  /** What is left to be read by people once expressions, conditions and calls are taken out. */
  private static String withoutCode(String template) {
    StringBuilder markup = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      Matcher start =
          Pattern.compile(
                  "(\\$unsafe|\\$|!)\\{|@(if|elseif|for|template[\\w.-]*)\\(|@(else|endif|endfor|raw|endraw)\\b|`\\)|@`")
              .matcher(template);
      if (!start.find(at)) {
        return markup.append(template, at, template.length()).toString();
      }
      markup.append(template, at, start.start());
      boolean braces = start.group().endsWith("{");
      boolean call = start.group().endsWith("(");
      int end = start.end();
      if (braces) {
        end = closing(template, start.end() - 1, '{', '}');
      } else if (call) {
        end = closing(template, start.end() - 1, '(', ')');
        int content = template.indexOf("@`", start.end());
        // the content of a layout is read on, the values before it are code
        end = content >= 0 && content < end ? content + 2 : end;
      }
      markup.append(braces || call ? "" : " ");
      at = end;
    }
    return markup.toString();
  }

  /** Index after the bracket that closes the one at {@code open}; brackets in strings are text. */
  private static int closing(String template, int open, char opens, char closes) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '"' && template.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && c == opens) {
        depth++;
      } else if (!quoted && c == closes && --depth == 0) {
        return i + 1;
      }
    }
    return template.length();
  }

  @Test
  void styleSheetsKnowStartAndEndButNotLeftAndRight() throws IOException {
    List<String> physical = new ArrayList<>();
    try (Stream<Path> sheets = Files.walk(Path.of("src/main/resources/static"))) {
      for (Path sheet : sheets.filter(path -> path.toString().endsWith(".css")).toList()) {
        Matcher found = PHYSICAL.matcher(Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
        while (found.find()) {
          physical.add(sheet.getFileName() + ": " + found.group());
        }
      }
    }
    assertThat(physical).isEmpty();
  }
}
