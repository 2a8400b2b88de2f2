package org.tocsin.desk.web.exchange;

import org.tocsin.desk.web.frame.Shell;

/** Names of types and fields as people read them; a team's own types have no translation. */
public final class Names {
  private Names() {}

  public static String type(Shell shell, String name) {
    return named(shell, "type." + name, name);
  }

  public static String field(Shell shell, String name) {
    return named(shell, "field." + name, name);
  }

  private static String named(Shell shell, String key, String name) {
    return shell.words().has(key) ? shell.say(key) : name.replace('_', ' ');
  }
}
