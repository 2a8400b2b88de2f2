/**
 * The package an export leaves in: a ZIP with the files, a manifest that counts what is in them,
 * and the proof that the manifest is the one sealed in the ledger. {@link
 * org.tocsin.desk.exchange.pack.PackCheck} checks one without a desk.
 */
@NamedInterface("pack")
@NullMarked
package org.tocsin.desk.exchange.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
