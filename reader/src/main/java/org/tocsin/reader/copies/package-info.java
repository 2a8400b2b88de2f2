/**
 * Which texts are copies of one another: the same telegram under fourteen names is one origin. Pure
 * and linear in the text; a new text is compared with its few likely neighbours alone.
 */
@NullMarked
package org.tocsin.reader.copies;

import org.jspecify.annotations.NullMarked;
