/** The pages of indicators and stages: what people find on them, and what the record suggests. */
@NullMarked
package org.tocsin.desk.web.assess;

import org.jspecify.annotations.NullMarked;
