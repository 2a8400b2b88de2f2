package org.tocsin.foresight.indicator;

/**
 * A risk factor of the Framework.
 *
 * @param number the UN's number
 * @param group {@code common}, or the crime it is specific to
 * @param name the UN's name for it
 * @param verified true when name and number were compared with the UN's text
 * @param source where they stand
 */
public record RiskFactor(int number, String group, String name, boolean verified, String source) {}
