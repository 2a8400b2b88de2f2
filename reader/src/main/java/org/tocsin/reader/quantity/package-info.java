/** Numbers with what they count. Not API. */
@NullMarked
package org.tocsin.reader.quantity;

import org.jspecify.annotations.NullMarked;
