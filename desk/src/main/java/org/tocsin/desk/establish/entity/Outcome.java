package org.tocsin.desk.establish.entity;

import java.util.Optional;

/**
 * What became of one entity of many that were asked to change.
 *
 * @param refusal why nothing was recorded for it; empty when it was done
 */
public record Outcome(String id, Optional<String> refusal) {}
