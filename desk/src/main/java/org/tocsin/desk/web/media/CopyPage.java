package org.tocsin.desk.web.media;

import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.redact.Redaction;

/**
 * A redacted copy with its tie to the original.
 *
 * @param reason why it was made; null when that is not for this person
 * @param text of a copy of text, null for pictures
 * @param mayDecide whether this person may clear it: works on the record and did not make it
 */
public record CopyPage(
    Item copy,
    Redaction redaction,
    @Nullable String reason,
    @Nullable String text,
    boolean mine,
    boolean mayDecide) {}
