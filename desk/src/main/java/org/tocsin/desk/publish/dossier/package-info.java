/**
 * The dossier as words: sections of sentences, each with what it rests on, composed from the
 * records of the rooms to the left. Pure: no ledger, no files, no clock.
 */
@NullMarked
package org.tocsin.desk.publish.dossier;

import org.jspecify.annotations.NullMarked;
