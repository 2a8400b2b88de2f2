/**
 * What people find on an indicator or a stage: a statement with claims for and against it, a grade
 * and a reason; who contests it; and which suggestions of the machine were put aside. A finding is
 * an entity like any other, so history, undo, review and compartments are those of entities. {@link
 * org.tocsin.desk.establish.assess.Assessing} is the front.
 */
@NamedInterface("assess")
@NullMarked
package org.tocsin.desk.establish.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
