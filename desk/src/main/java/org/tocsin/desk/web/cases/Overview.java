package org.tocsin.desk.web.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.CaseFile;

/**
 * The overview of a case.
 *
 * @param corridor picture of the corridor most spoken of, null when no report names one
 * @param changed what is new since this person's visit before
 */
public record Overview(
    CaseFile file,
    CaseState.Now now,
    String headline,
    List<Figure> numbers,
    @Nullable Drawing corridor,
    CaseState.Changed changed) {}
