/** Accounts of the team: who may sign in, with what role. Sees the journal only. */
@NullMarked
package org.tocsin.desk.people;

import org.jspecify.annotations.NullMarked;
