/** Pages of the lists of sanctions, of screening, and of packages for an authority. */
@NullMarked
package org.tocsin.desk.web.sanction;

import org.jspecify.annotations.NullMarked;
