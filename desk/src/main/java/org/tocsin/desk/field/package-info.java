/**
 * Reports from the field: forms, keys of devices, and what the devices send. A report is sealed
 * before anything reads it; {@link org.tocsin.desk.field.FieldReports} says what its answers mean.
 * Sees the journal and collect.
 */
@NullMarked
package org.tocsin.desk.field;

import org.jspecify.annotations.NullMarked;
