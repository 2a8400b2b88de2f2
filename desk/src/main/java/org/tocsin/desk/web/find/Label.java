package org.tocsin.desk.web.find;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tocsin.desk.find.Facet;
import org.tocsin.desk.web.frame.Shell;

/** Names of what stands in the index, in the visitor's language where the desk has one. */
public final class Label {
  private Label() {}

  public static String of(Shell shell, Facet facet, String value) {
    if (value.equals(Facet.UNKNOWN)) {
      return shell.say("find.unknown");
    }
    return switch (facet) {
      case KIND, STATUS -> value.equals("text") ? shell.say("find.text") : shell.word(value);
      case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(locale(shell));
      case MONTH ->
          DateTimeFormatter.ofPattern("LLLL yyyy", locale(shell)).format(YearMonth.parse(value));
      case SPEAKER, PLACE -> value;
    };
  }

  private static Locale locale(Shell shell) {
    return Locale.forLanguageTag(shell.words().language());
  }
}
