/**
 * The text as the grammar sees it: tokens, sentences, and blocks (headings, paragraphs, list items
 * with their nesting). Not API: it may change with any version. Offsets in here are UTF-16 indices;
 * the front door turns them into code points.
 */
@NullMarked
package org.tocsin.reader.text;

import org.jspecify.annotations.NullMarked;
