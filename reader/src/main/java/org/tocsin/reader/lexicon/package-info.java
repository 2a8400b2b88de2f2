/**
 * Word lists as data: tab-separated files under {@code lexicon/LANGUAGE}, and the structures that
 * look them up in a text. Not API; the files are meant to be edited (see docs/reader-lexicons.md).
 */
@NullMarked
package org.tocsin.reader.lexicon;

import org.jspecify.annotations.NullMarked;
