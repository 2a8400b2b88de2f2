package org.tocsin.desk.establish;

/**
 * How many claims of a case one speaker makes.
 *
 * @param speaker who says it themselves, that is the last of each chain; "" when nobody is named
 * @param claims how many claims that nobody has rejected
 * @param contesting how many of these deny or doubt something
 */
public record VoiceCount(String speaker, int claims, int contesting) {}
