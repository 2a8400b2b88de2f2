package org.tocsin.desk.establish.entity;

import java.util.function.UnaryOperator;

/** Who knows the names of persons at risk, which stand in words that people typed too. */
@FunctionalInterface
public interface NamesAtRisk {
  /** What hides the names of one case in words. */
  UnaryOperator<String> hiding(String caseId);
}
