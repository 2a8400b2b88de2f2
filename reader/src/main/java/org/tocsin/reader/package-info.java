/**
 * Bytes in, a {@link org.tocsin.reader.Reading} out. The reader says what a document contains and
 * where: every value has a {@link org.tocsin.reader.Span} in the text. It knows no database, no
 * network and no framework, invents nothing, and keeps no static state.
 */
@NullMarked
package org.tocsin.reader;

import org.jspecify.annotations.NullMarked;
