/** Which place of the gazetteer a name in a text means. */
@NullMarked
package org.tocsin.reader.place;

import org.jspecify.annotations.NullMarked;
