package org.tocsin.desk.web.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule of one route: the least role that may use it. A route without one is closed to all. The
 * gate enforces it before the page runs; which records of a case somebody sees is another question,
 * answered in the query (see {@link org.tocsin.desk.people.Viewer}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
  Access value();

  /**
   * Whether a program may send it on a person's behalf, from no page of ours, as mail programs do
   * to leave a list (RFC 8058). Then the address alone must be the secret.
   */
  boolean fromPrograms() default false;

  /** From the widest to the narrowest; each role may use what the ones before it may. */
  enum Access {
    /** Without signing in. */
    ANYONE,
    /** Whoever is signed in. */
    READER,
    /** Who changes the record. */
    ANALYST,
    /** Who runs the desk. */
    ADMINISTRATOR,
    /** A field device with a key of its own; no account. {@link FieldKeys} says which are good. */
    FIELD_KEY
  }
}
