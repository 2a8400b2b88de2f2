/**
 * How well names on lists of sanctions are found when they are asked for in another script or
 * another romanisation, and how fast. The people are made up; the ways of writing them follow
 * published systems.
 */
@NullMarked
package org.tocsin.bench.sanctions;

import org.jspecify.annotations.NullMarked;
