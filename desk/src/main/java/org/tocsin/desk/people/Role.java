package org.tocsin.desk.people;

/** What an account may do; each may do all that the later ones may. */
public enum Role {
  /** Adds accounts and changes roles. */
  ADMINISTRATOR,
  /** Adds items; accepts, corrects, rejects, grades; opens what is restricted. */
  ANALYST,
  /** Looks at what is not restricted. */
  READER;

  public boolean mayDoAllOf(Role other) {
    return ordinal() <= other.ordinal();
  }
}
