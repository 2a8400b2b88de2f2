/**
 * Text beside what was read of it: the document page, the inbox, and the judgement of each
 * candidate.
 */
@NullMarked
package org.tocsin.desk.web.read;

import org.jspecify.annotations.NullMarked;
