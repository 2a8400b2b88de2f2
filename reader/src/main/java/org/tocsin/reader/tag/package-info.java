/** A tagger of names and what stands for them, trained on text that may be passed on. */
@NullMarked
package org.tocsin.reader.tag;

import org.jspecify.annotations.NullMarked;
