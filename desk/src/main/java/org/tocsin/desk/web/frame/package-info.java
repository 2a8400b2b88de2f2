/** What every page has: frame, words, notices, errors, and the way a template is written out. */
@NullMarked
package org.tocsin.desk.web.frame;

import org.jspecify.annotations.NullMarked;
