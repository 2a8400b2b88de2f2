/**
 * Treaties, resolutions, rulings and agreements the text names, and the duties it asserts. Not API.
 */
@NullMarked
package org.tocsin.reader.instrument;

import org.jspecify.annotations.NullMarked;
