/**
 * Step 7, publish: a dossier whose every sentence opens its proof, as HTML, PDF and JSON, and its
 * verification by a stranger. Sees every step to its left.
 */
@NullMarked
package org.tocsin.desk.publish;

import org.jspecify.annotations.NullMarked;
