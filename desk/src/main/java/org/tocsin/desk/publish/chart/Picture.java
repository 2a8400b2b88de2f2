package org.tocsin.desk.publish.chart;

/**
 * One finished picture.
 *
 * @param svg an {@code <svg>} element to be put into a page as it is; it holds no script, no style
 *     attribute and no address of anything outside
 * @param finding what the picture shows, one sentence; also its text alternative
 * @param table the same values as rows, for those who cannot or will not look at it
 * @param language BCP 47 tag of its words
 * @param direction of its words, "rtl" or "ltr"; the picture itself runs from left to right
 */
public record Picture(
    String svg, String finding, DataTable table, String language, String direction) {}
