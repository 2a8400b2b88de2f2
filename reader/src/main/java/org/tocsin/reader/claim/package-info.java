/**
 * Who says what, with what stance, through how many mouths; and the duties and conditions a text
 * asserts. Not API.
 */
@NullMarked
package org.tocsin.reader.claim;

import org.jspecify.annotations.NullMarked;
