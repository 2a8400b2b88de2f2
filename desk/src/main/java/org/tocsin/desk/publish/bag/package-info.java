/**
 * Bags (BagIt, RFC 8493): writes them for whatever leaves the house, and unpacks those of strangers
 * within bounds.
 */
@NamedInterface("bag")
@NullMarked
package org.tocsin.desk.publish.bag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
