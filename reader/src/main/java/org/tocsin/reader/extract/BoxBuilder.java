package org.tocsin.reader.extract;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Turns a parsed page into boxes in one pass, leaving out what is never text. */
final class BoxBuilder implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "label",
          "head",
          "audio",
          "video",
          "map",
          "datalist",
          "progress",
          "meter",
          "picture",
          "img",
          "math",
          "applet",
          "nav",
          "dialog",
          "link",
          "meta",
          "figcaption");
  private static final int INLINE_DROP_LENGTH = 120;

  private final HtmlCues cues;
  private final HiddenText hidden;
  private Box current;
  private final Box root;
  private final StringBuilder run = new StringBuilder();
  private int linkLength;
  private int links;
  private int linkDepth;
  private int preDepth;

  BoxBuilder(HtmlCues cues, HiddenText hidden) {
    this.cues = cues;
    this.hidden = hidden;
    this.root = new Box("body", EnumSet.noneOf(HtmlCue.class), null, 1);
    this.current = root;
  }

  Box build(Element body) {
    body.filter(this);
    flush();
    return root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || depth == 0) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (NEVER.contains(tag) || hidden.hides(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return BLOCKS.contains(tag) ? open(element, tag) : openInline(element, tag);
  }

  private FilterResult open(Element element, String tag) {
    flush();
    Box box = new Box(tag, cues.of(element), current, number(element.attr("start")));
    current.pieces.add(box);
    current = box;
    preDepth += tag.equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private FilterResult openInline(Element element, String tag) {
    if (tag.equals("br")) {
      trimEnd();
      run.append('\n');
      return FilterResult.CONTINUE;
    }
    if (element.attributesSize() > 0 && isAside(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("a")) {
      links++;
      linkDepth++;
    }
    return FilterResult.CONTINUE;
  }

  /** A span that the page itself calls a share button, a tag or a comment count. */
  private boolean isAside(Element element) {
    Set<HtmlCue> found = cues.of(element);
    return (found.contains(HtmlCue.AROUND) || found.contains(HtmlCue.COMMENTS))
        && element.text().length() < INLINE_DROP_LENGTH;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      String tag = element.normalName();
      if (BLOCKS.contains(tag)) {
        flush();
        preDepth -= tag.equals("pre") ? 1 : 0;
        current = parent();
      } else if (tag.equals("a")) {
        linkDepth = Math.max(0, linkDepth - 1);
      }
    }
    return FilterResult.CONTINUE;
  }

  private Box parent() {
    @Nullable Box parent = current.parent;
    return parent == null ? root : parent;
  }

  private void append(TextNode node) {
    String text = node.getWholeText();
    int before = run.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!space) {
        run.append(c);
      } else if (preDepth > 0 && c != '\r') {
        run.append(c);
      } else if (!run.isEmpty() && run.charAt(run.length() - 1) > ' ') {
        run.append(' ');
      }
    }
    if (linkDepth > 0) {
      linkLength += run.length() - before;
    }
  }

  private void trimEnd() {
    while (!run.isEmpty() && run.charAt(run.length() - 1) == ' ') {
      run.setLength(run.length() - 1);
    }
  }

  /** Closes the run; an empty line inside it, made of two line breaks, parts paragraphs. */
  private void flush() {
    String text = run.toString().strip();
    if (!text.isEmpty() && preDepth > 0) {
      current.pieces.add(new Run(run.toString().stripTrailing(), linkLength, links));
    } else if (!text.isEmpty()) {
      String[] paragraphs = text.split("\\n{2,}");
      int linked = Math.min(linkLength, text.length());
      for (String paragraph : paragraphs) {
        int share = (int) ((long) linked * paragraph.length() / text.length());
        current.pieces.add(new Run(paragraph.strip(), share, paragraphs.length == 1 ? links : 0));
      }
    }
    run.setLength(0);
    linkLength = 0;
    links = 0;
  }

  private static int number(String start) {
    boolean plain =
        !start.isEmpty() && start.length() < 6 && start.chars().allMatch(Character::isDigit);
    return plain ? Integer.parseInt(start) : 1;
  }
}
