/**
 * Tables of humanitarian figures as they are published - prices, food security phases, voyages,
 * lists of trucks, tables with HXL hashtags, plain CSV - read into figures that name their source.
 * Text in, figures out; what a row does not say is left out and reported, never guessed. Sees
 * {@code interval} and {@code supply}.
 */
@NullMarked
package org.tocsin.foresight.series;

import org.jspecify.annotations.NullMarked;
