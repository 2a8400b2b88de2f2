/**
 * Attacks that were found to work on systems of this field, each tried on a running desk by
 * somebody who may sign in but not do this.
 */
@NullMarked
package org.tocsin.desk.attack;

import org.jspecify.annotations.NullMarked;
