package org.tocsin.reader.incident;

/**
 * Harm to people who heal and help, as those who count attacks on them code it. Numbers are those
 * the text gives, a plural without a number counting as two, the fewest it can be.
 *
 * @param accessDenied whether their way or work was barred
 */
public record CodedHarm(
    int killed, int injured, int kidnapped, int arrested, boolean accessDenied) {}
