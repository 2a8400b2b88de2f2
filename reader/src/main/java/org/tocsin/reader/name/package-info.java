/**
 * Who and where: actors, persons, places and the words that name them. Not API: see {@link
 * org.tocsin.reader.Reading} for what comes out.
 */
@NullMarked
package org.tocsin.reader.name;

import org.jspecify.annotations.NullMarked;
