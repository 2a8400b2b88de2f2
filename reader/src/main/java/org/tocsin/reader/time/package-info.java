/**
 * Times in three layers: find the expression, give it a value by its own words, and anchor what
 * needs an anchor by the document's date or the dates around it, with the rule that was used. Not
 * API.
 */
@NullMarked
package org.tocsin.reader.time;

import org.jspecify.annotations.NullMarked;
