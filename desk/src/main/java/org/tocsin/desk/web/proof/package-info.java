/** The ledger as pages: what was recorded, its proofs, its check, and the public log as files. */
@NullMarked
package org.tocsin.desk.web.proof;

import org.jspecify.annotations.NullMarked;
