/**
 * How good a forecast was: scoring rules as the field publishes them, and how sure a difference
 * between two forecasts is. Pure arithmetic on forecasts and outcomes; knows no task.
 */
@NullMarked
package org.tocsin.foresight.score;

import org.jspecify.annotations.NullMarked;
