/**
 * Server-made pictures in SVG: corridor strip, supply fan, timeline with speaker lanes, silence
 * board, offline map. {@link org.tocsin.desk.publish.chart.Pictures} is the only door; a picture
 * carries the sentence it shows and the table behind it. Sees the records of the rooms, no ledger.
 */
@NamedInterface("chart")
@NullMarked
package org.tocsin.desk.publish.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
