package org.tocsin.desk.web.read;

/** Where a form sends the person back to; only ever to a page of this desk. */
final class Back {
  private Back() {}

  static String to(String asked, String otherwise) {
    boolean ours =
        asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.indexOf('\\') < 0
            && asked.chars().noneMatch(Character::isISOControl);
    return "redirect:" + (ours ? asked : otherwise);
  }
}
