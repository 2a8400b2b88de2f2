/**
 * A dossier as a text document (DOCX) that people edit, and what of it still stands when it comes
 * back. The way back reads files of strangers, within bounds.
 */
@NamedInterface("draft")
@NullMarked
package org.tocsin.desk.publish.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
