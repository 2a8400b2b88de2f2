package org.tocsin.desk.establish;

import java.time.Instant;

/**
 * The words of a source in another language, as a person typed them to work with; they never stand
 * for the source.
 *
 * @param language BCP 47 tag
 * @param text names of persons at risk masked
 */
public record Translation(long leaf, String language, String text, String by, Instant at) {}
