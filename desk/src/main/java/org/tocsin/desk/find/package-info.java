/**
 * Finds what is on record, in every language it was written in: an index beside the views, made
 * from the same facts, and the questions to it. Sees people, collect, establish and the reader.
 */
@NullMarked
package org.tocsin.desk.find;

import org.jspecify.annotations.NullMarked;
