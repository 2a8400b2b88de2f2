/** What is said to have happened: triggers, times, places, participants. Not API. */
@NullMarked
package org.tocsin.reader.event;

import org.jspecify.annotations.NullMarked;
