package org.tocsin.foresight.indicator;

/**
 * One indicator of a risk factor.
 *
 * @param id the UN's number, factor and indicator, such as {@code 8.1}
 * @param factor number of the risk factor
 * @param text the indicator in our own words
 * @param verified true when number and content were compared with the UN's text
 * @param source where it stands
 */
public record Indicator(String id, int factor, String text, boolean verified, String source) {}
