/**
 * Files or a Kafka topic in, reports out: in order within a file or partition, merged so that event
 * time runs together. Knows nothing of Flink; the loop on one machine and each slot of the job read
 * with it.
 */
@NullMarked
package org.tocsin.stream.input;

import org.jspecify.annotations.NullMarked;
