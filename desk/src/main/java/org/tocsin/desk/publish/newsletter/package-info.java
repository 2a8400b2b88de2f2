/**
 * The newsletter of a desk: who gets it stands in one encrypted file beside the ledger and never in
 * it; issues, who approved them and how many letters left are facts. Off until an administrator
 * switches it on. {@link org.tocsin.desk.publish.newsletter.Newsletter} is the front.
 */
@NamedInterface("newsletter")
@NullMarked
package org.tocsin.desk.publish.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
