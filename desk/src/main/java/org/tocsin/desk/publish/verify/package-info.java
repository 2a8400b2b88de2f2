/**
 * Offline verification of everything the publish room hands out. Opens no desk, starts no
 * application, needs no network; {@link org.tocsin.desk.publish.verify.Verification} is the door.
 */
@NamedInterface("verify")
@NullMarked
package org.tocsin.desk.publish.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
