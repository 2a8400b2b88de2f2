/**
 * Who is asked to do what: addressee headings, lists, stems and prose, read by one grammar in
 * appeals, resolutions and lists of recommendations. Not API.
 */
@NullMarked
package org.tocsin.reader.demand;

import org.jspecify.annotations.NullMarked;
