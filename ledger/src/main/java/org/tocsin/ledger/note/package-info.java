/**
 * Signed notes and checkpoints as in C2SP signed-note and tlog-checkpoint, with Ed25519 keys. Sees
 * {@code merkle}.
 */
@NullMarked
package org.tocsin.ledger.note;

import org.jspecify.annotations.NullMarked;
