package org.tocsin.reader.event;

import java.util.List;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.Reading.Stance;

/** Who says what stands at some place, outermost first, and whether they stand by it. */
public record Voice(List<Speaker> chain, Stance stance) {}
