/** Step 1, collect: cases and sealed items with their custody. Sees the journal only. */
@NullMarked
package org.tocsin.desk.collect;

import org.jspecify.annotations.NullMarked;
