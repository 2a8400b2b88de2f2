/** The matrix of criteria and proposals, and a proposal clause by clause. */
@NullMarked
package org.tocsin.desk.web.criteria;

import org.jspecify.annotations.NullMarked;
