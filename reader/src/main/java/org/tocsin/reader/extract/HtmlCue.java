package org.tocsin.reader.extract;

/** What the class, id or role of an element says about the job of its content. */
enum HtmlCue {
  /** The text of the article itself. */
  BODY,
  /** The paragraph that introduces the article. */
  LEAD,
  /** Readers' comments and the form for them. */
  COMMENTS,
  /** Certainly no part of the article: menus, share bars, sign-ups, teasers. */
  AROUND,
  /** Often no part of the article: believed only when the content looks it. */
  MAYBE_AROUND
}
