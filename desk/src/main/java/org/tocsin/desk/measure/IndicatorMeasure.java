package org.tocsin.desk.measure;

import java.util.List;

/**
 * An indicator of the UN Framework of Analysis that the record may speak to; a suggestion, never a
 * finding.
 *
 * @param id the UN's number, "13.8"
 * @param text the indicator in our own words
 * @param factor its risk factor, "13 Serious threats to those protected under humanitarian law"
 * @param verified whether number and wording were checked against the UN's text
 * @param reason the rule that suggests it, one line
 * @param supporting candidates that support it
 * @param contesting candidates that contest it
 */
public record IndicatorMeasure(
    String id,
    String text,
    String factor,
    boolean verified,
    String reason,
    List<String> supporting,
    List<String> contesting) {}
