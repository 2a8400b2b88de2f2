/**
 * What seals a dossier and travels inside it: the manifest, the proof block and the digests both
 * are made of. Format: {@code docs/formats/dossier.md}. Pure; used by the press and by
 * verification.
 */
@NullMarked
package org.tocsin.desk.publish.proof;

import org.jspecify.annotations.NullMarked;
