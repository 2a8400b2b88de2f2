/** Java processes of their own for what hostile bytes could hang or exhaust. Sees nothing. */
@NullMarked
package org.tocsin.reader.child;

import org.jspecify.annotations.NullMarked;
