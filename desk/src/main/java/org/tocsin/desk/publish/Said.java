package org.tocsin.desk.publish;

/**
 * A sentence of a dossier.
 *
 * @param cited whether it rests on facts of the log, so that its numbers have an origin
 */
public record Said(String text, boolean cited) {}
