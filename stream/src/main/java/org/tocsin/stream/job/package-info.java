/** The reader and the windows as a job on Apache Flink. Nothing but this package sees Flink. */
@NullMarked
package org.tocsin.stream.job;

import org.jspecify.annotations.NullMarked;
