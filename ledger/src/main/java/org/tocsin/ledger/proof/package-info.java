/**
 * What a stranger needs to check one fact: the leaf with its salted commitments, disclosures,
 * inclusion proofs and a verifier without any state. Formats: {@code docs/formats/leaf.md} and
 * {@code docs/formats/proof.md}. Sees {@code merkle} and {@code note}.
 */
@NullMarked
package org.tocsin.ledger.proof;

import org.jspecify.annotations.NullMarked;
