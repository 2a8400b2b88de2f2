package org.tocsin.foresight.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim or an event, as far as rules look at it.
 *
 * @param id id of the claim or event
 * @param type event type as the reader names it, such as {@code closure}; empty when it has none
 * @param text what is said, in the words of the source
 * @param day when it is said to have happened; empty when the source does not say
 * @param speaker who says so
 * @param stance whether the speaker asserts, denies or doubts it
 */
public record EvidencePiece(
    String id, String type, String text, Optional<LocalDate> day, String speaker, Stance stance) {}
