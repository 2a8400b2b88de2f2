/**
 * The ledger: an append-only record of facts that nobody can change unseen, and a vault for the
 * originals.
 *
 * <h2>How it is built</h2>
 *
 * <p>{@link org.tocsin.ledger.Ledger} is the door. A <em>fact</em> is written as one encrypted
 * record to the {@code journal}, and as one public <em>leaf</em> of salted commitments to a tile
 * log that anybody can copy and check. Fact number <i>i</i> of the journal is leaf <i>i</i> of the
 * log. The journal is the truth; tiles, entry bundles and the checkpoint are derived from it and
 * can be rebuilt.
 *
 * <pre>
 * ledger    Ledger, Fact, Draft: ties the rooms together, recovers, checks
 *   |-- journal   encrypted batches, forced once, torn tails cut off
 *   |-- vault     sealed originals as age files
 *   |-- tile      C2SP tlog-tiles: writing ours, reading and checking anybody's
 *   |-- proof     leaf, disclosure, inclusion proof, verifier without state
 *   |-- note      C2SP signed notes, checkpoints, keys
 *   |-- merkle    RFC 6962 hashing and proofs
 *   `-- disk      forced writes, atomic replacement
 * </pre>
 *
 * <p>A room sees only rooms below it; none sees this package.
 *
 * <h2>The order of an append</h2>
 *
 * <ol>
 *   <li>commit to the parts, compute the new root in memory;
 *   <li>write the batch to the journal and force it: from here on it survives;
 *   <li>write tiles and bundles, unforced, since the journal can restore them;
 *   <li>publish the checkpoint: write, rename, and with every full tile force it and its directory.
 *       Then the callers are told.
 * </ol>
 *
 * <p>Callers that come while another is written share the next batch. An error before step 4 takes
 * the batch back. A force that failed makes the ledger read-only until it is opened again. A
 * checkpoint is never signed for a tree that does not extend the one published before.
 *
 * <h2>On disk</h2>
 *
 * <pre>
 * keys/identity.txt  age identity     keys/log.skey  log signing key     keys/secret.age  key of journal and names
 * journal/           docs/formats/journal.md
 * vault/             age files, named by an HMAC of the content's digest
 * log/               checkpoint and tile/..., public       log.vkey  its verifier key
 * </pre>
 */
@NullMarked
package org.tocsin.ledger;

import org.jspecify.annotations.NullMarked;
