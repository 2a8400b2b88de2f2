package org.tocsin.foresight.risk.chance;

import org.tocsin.foresight.risk.learn.Learner;

/**
 * A model by name.
 *
 * @param description one sentence: what it does
 */
public record ChanceModel(String name, String description, Learner learner) {}
