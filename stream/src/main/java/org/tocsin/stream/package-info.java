/** The same reader and the same windows as a job on Apache Flink. */
@NullMarked
package org.tocsin.stream;

import org.jspecify.annotations.NullMarked;
