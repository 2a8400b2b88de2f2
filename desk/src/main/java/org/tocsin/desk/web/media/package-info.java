/** Pages that show pictures of items with care, and that make and clear redacted copies. */
@NullMarked
package org.tocsin.desk.web.media;

import org.jspecify.annotations.NullMarked;
