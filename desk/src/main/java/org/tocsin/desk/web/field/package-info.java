/** Pages about the field, and what devices in the field talk to. */
@NullMarked
package org.tocsin.desk.web.field;

import org.jspecify.annotations.NullMarked;
