package org.tocsin.desk.publish.dossier;

import java.util.List;

/** Writes one part of the dossier; nothing on record gives no section. */
interface Chapter {
  List<Section> write(CaseRecord record, Scribe scribe);
}
