package org.tocsin.reader.event;

/**
 * A word or phrase that says something happened.
 *
 * @param from first token
 * @param to one past the last
 * @param verb a verb, with its subject before it
 * @param passive the subject suffers it
 * @param negated said not to have happened
 * @param simplePast "closed", not "has closed": what a report of the day says of its day
 */
record Trigger(
    EventLexicon.Entry entry,
    int from,
    int to,
    boolean verb,
    boolean passive,
    boolean negated,
    boolean simplePast) {}
