/** Intervals of whole days and step functions over them. Sees nothing but the JDK. */
@NullMarked
package org.tocsin.foresight.interval;

import org.jspecify.annotations.NullMarked;
