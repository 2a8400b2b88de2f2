package org.tocsin.foresight.board;

/** What kind of answer a question asks for. */
public enum AnswerKind {
  /** Whether something happens: a probability, and later yes or no. */
  EVENT,
  /** How many: a distribution of a number from 0 up. */
  COUNT,
  /** What share of people is in a phase: a distribution, or one number, from 0 to 1. */
  SHARE
}
