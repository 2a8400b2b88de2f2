package org.tocsin.desk.appeal.criteria;

/**
 * What a person holds of one clause under one criterion; their last word counts.
 *
 * @param clause its number from 0
 * @param verdict meets, partly, fails or silent (the clause does not speak of it)
 */
public record Assessment(
    String proposal,
    int clause,
    String criterion,
    String verdict,
    String reason,
    String by,
    long leaf) {}
