package org.tocsin.reader.extract;

import java.util.Set;

/**
 * Finds the part of a page that is its article. Three steps on one tree: drop what the page itself
 * names as something else, unless most of the text is in it; go down to the smallest box that still
 * holds nearly all paragraphs; drop lists of links inside that.
 */
final class ArticleFinder {
  private static final Set<String> AROUND_TAGS = Set.of("footer", "aside", "form", "fieldset");
  private static final Set<String> LINK_BOXES =
      Set.of(
          "div", "section", "ul", "ol", "dl", "table", "article", "p", "li", "tr", "td", "header");
  private static final double MOST_AROUND = 0.5;
  private static final double MOST_COMMENTS = 0.8;
  private static final double NEARLY_ALL = 0.8;
  private static final double BODY_SHARE = 0.5;
  private static final double LINKED = 0.4;
  private static final double LINKED_BESIDE = 0.25;
  private static final double AFTER_SHARE = 0.15;
  private static final int LEAST_LEAD = 30;
  private static final int WIDEN_LEVELS = 4;
  private static final Set<String> WHOLE_TAGS = Set.of("article", "main", "body");

  Box find(Box page) {
    page.measure();
    dropAround(page, page.mass);
    page.measure();
    Box article = widen(descend(page));
    dropLinks(article);
    article.measure();
    return article;
  }

  /**
   * Takes in what stands beside the article and reads like part of it, such as a standfirst in the
   * header; everything else beside it is dropped.
   */
  private static Box widen(Box core) {
    Box box = core;
    for (int level = 0; level < WIDEN_LEVELS && box.parent != null; level++) {
      if (WHOLE_TAGS.contains(box.tag)) {
        break;
      }
      Box parent = box.parent;
      boolean before = true;
      for (Box sibling : parent.boxes()) {
        if (sibling == box) {
          before = false;
        } else if (!belongs(sibling, core, before)) {
          sibling.dropped = true;
        }
      }
      parent.pieces.removeIf(piece -> piece instanceof Run run && run.mass() == 0);
      box = parent;
    }
    return box;
  }

  private static boolean belongs(Box sibling, Box core, boolean before) {
    boolean lead = before && sibling.is(HtmlCue.LEAD) && sibling.length > LEAST_LEAD;
    double least = before ? 0 : AFTER_SHARE * core.mass;
    return sibling.linkDensity() <= LINKED_BESIDE && (lead || sibling.mass > least);
  }

  private void dropAround(Box box, double total) {
    for (Box child : box.boxes()) {
      if (isAround(child, total)) {
        child.dropped = true;
      } else {
        dropAround(child, total);
      }
    }
  }

  private static boolean isAround(Box box, double total) {
    double share = total == 0 ? 0 : box.mass / total;
    if (box.isHeading() || box.tag.equals("blockquote")) {
      return box.is(HtmlCue.COMMENTS);
    }
    if (box.is(HtmlCue.COMMENTS) && share < MOST_COMMENTS && !box.is(HtmlCue.BODY)) {
      return true;
    }
    boolean around = box.is(HtmlCue.AROUND) || AROUND_TAGS.contains(box.tag);
    if (around && share < MOST_AROUND && !(box.is(HtmlCue.BODY) && box.mass > 0)) {
      return true;
    }
    return box.is(HtmlCue.MAYBE_AROUND) && box.linkDensity() > LINKED && share < 0.2;
  }

  private static Box descend(Box page) {
    Box box = page;
    while (true) {
      Box best = null;
      for (Box child : box.boxes()) {
        if (best == null || child.mass > best.mass) {
          best = child;
        }
      }
      if (best == null || best.mass == 0) {
        return box;
      }
      boolean named =
          best.is(HtmlCue.BODY) || best.tag.equals("article") || best.tag.equals("main");
      if (best.mass < (named ? BODY_SHARE : NEARLY_ALL) * box.mass) {
        return box;
      }
      if (best.tag.equals("p") || best.tag.equals("li") || best.tag.equals("blockquote")) {
        return box;
      }
      box = best;
    }
  }

  private void dropLinks(Box box) {
    for (Box child : box.boxes()) {
      if (LINK_BOXES.contains(child.tag) && child.linkDensity() > LINKED && child.mass == 0) {
        child.dropped = true;
      } else {
        dropLinks(child);
      }
    }
  }
}
