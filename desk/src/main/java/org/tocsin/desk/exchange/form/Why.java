package org.tocsin.desk.exchange.form;

/** Why a value was changed or refused, or a whole record refused. */
public enum Why {
  /** Nothing to say: taken as it stands. */
  AS_IS,
  DAY_WRITTEN,
  NUMBER_WRITTEN,
  TERM_FOUND,
  RECORD_FOUND,
  ITEM_FOUND,
  LINES_JOINED,
  SHEET_DATE,
  FORMULA_RESULT,
  UNGUARDED,
  NO_DAY,
  DAY_AMBIGUOUS,
  NO_NUMBER,
  NUMBER_AMBIGUOUS,
  NO_TERM,
  NO_RECORD,
  RECORD_AMBIGUOUS,
  WRONG_TYPE,
  NO_ITEM,
  NO_ADDRESS,
  NO_POINT,
  NO_VALUE,
  NO_CERTAINTY,
  NO_FIELD,
  TOO_LONG,
  SHEET_ERROR,
  BROKEN_CHARACTERS,
  /** Of a record: a field it cannot be opened without has no value that could be taken. */
  REQUIRED_MISSING,
  /** Of a record: none of its values could be taken. */
  NOTHING_TAKEN,
  /** Of a record: no type of record takes it. */
  NO_TYPE,
  /** Of a record: another one in the file has the same key. */
  KEY_TWICE,
  /** Of a record: a rule of its type refuses it; the detail says which. */
  RULE,
  /** Of a record: it cannot be read. */
  UNREADABLE
}
