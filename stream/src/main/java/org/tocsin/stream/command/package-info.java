/** {@code tocsin stream}: the command line of the job. */
@NullMarked
package org.tocsin.stream.command;

import org.jspecify.annotations.NullMarked;
