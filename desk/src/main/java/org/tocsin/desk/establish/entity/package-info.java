/**
 * What people establish from claims: incidents, persons, actors, findings, missions. An entity is a
 * set of statements; each statement is one value of one field and rests on claims; two statements
 * that disagree stay side by side. Types, fields and the states of review are data. {@link
 * org.tocsin.desk.establish.entity.Entities} is the front.
 */
@NamedInterface("entity")
@NullMarked
package org.tocsin.desk.establish.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
