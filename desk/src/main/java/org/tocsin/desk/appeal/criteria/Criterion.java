package org.tocsin.desk.appeal.criteria;

/**
 * Something a proposal is held against.
 *
 * @param setBy who set it, as the source names them
 * @param claim id of the claim it was taken from, "" for one that was typed
 */
public record Criterion(
    String id, String words, String setBy, String claim, String by, long leaf) {}
