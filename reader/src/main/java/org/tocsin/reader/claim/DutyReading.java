package org.tocsin.reader.claim;

import java.util.List;
import org.tocsin.reader.Reading.Criterion;
import org.tocsin.reader.Reading.Obligation;

/** The duties a text asserts and the conditions it sets. */
public record DutyReading(List<Obligation> obligations, List<Criterion> criteria) {}
