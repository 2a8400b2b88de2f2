/** The pages of finding: questions, saved searches, lists of names. */
@NullMarked
package org.tocsin.desk.web.find;

import org.jspecify.annotations.NullMarked;
