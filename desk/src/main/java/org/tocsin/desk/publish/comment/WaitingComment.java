package org.tocsin.desk.publish.comment;

import java.time.LocalDate;

/**
 * One comment that nobody has looked at.
 *
 * @param name as the writer gave it, "" for none
 */
public record WaitingComment(String id, String caseId, String name, String text, LocalDate day) {}
