package org.tocsin.foresight.indicator;

/**
 * One stage of an author's model.
 *
 * @param number the author's number, from 1
 * @param name the author's name for it
 * @param nameVerified true when number and name were seen in a publication
 * @param text what it means, in our own words
 * @param verified true when the description was compared with the author's text
 * @param source where it stands
 */
public record Stage(
    int number, String name, boolean nameVerified, String text, boolean verified, String source) {}
