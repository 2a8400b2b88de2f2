package org.tocsin.desk.field;

import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Forms, keys and reports as tables. */
final class FieldView implements View {
  private final FormTable forms;
  private final KeyTable keys;
  private final ReportTable reports;

  FieldView(FormTable forms, KeyTable keys, ReportTable reports) {
    this.forms = forms;
    this.keys = keys;
    this.reports = reports;
  }

  @Override
  public String name() {
    return "field";
  }

  @Override
  public void clear() {
    forms.clear();
    keys.clear();
    reports.clear();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.FORM_ADDED -> forms.add(fact);
      case Kinds.FORM_MAPPED -> forms.map(fact);
      case Kinds.MEDIA_ADDED -> forms.addMedia(fact);
      case Kinds.KEY_MADE -> keys.add(fact);
      case Kinds.KEY_REVOKED -> keys.revoke(fact);
      case Kinds.REPORT_RECEIVED -> reports.add(fact);
      case Kinds.ATTACHMENT_RECEIVED -> reports.attach(fact);
      case Kinds.REPORT_REFUSED -> reports.refuse(fact);
      case Kinds.SECRET_MADE -> reports.remember(fact);
      case Kinds.ITEM_RESTRICTED -> reports.restrict(fact);
      case Kinds.ITEM_READ, Kinds.ITEM_UNPACKED -> reports.move(fact.subject(), Report.State.READ);
      case Kinds.ITEM_UNREAD -> reports.move(fact.subject(), Report.State.UNREAD);
      default -> {}
    }
  }
}
