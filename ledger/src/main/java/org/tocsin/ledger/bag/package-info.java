/**
 * Bags of others, judged as RFC 8493 says (BagIt 1.0 and the drafts before it). Sees nothing else.
 */
@NullMarked
package org.tocsin.ledger.bag;

import org.jspecify.annotations.NullMarked;
