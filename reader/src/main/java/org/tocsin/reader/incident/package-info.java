/** What a report says happened as one incident: what was done, by whom, to whom, where and when. */
@NullMarked
package org.tocsin.reader.incident;

import org.jspecify.annotations.NullMarked;
