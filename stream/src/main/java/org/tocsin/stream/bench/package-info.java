/** Measures the job beside the plain loop, on made-up reports. */
@NullMarked
package org.tocsin.stream.bench;

import org.jspecify.annotations.NullMarked;
