/**
 * The pages of a case: list, overview, items and their sealing, timeline, appeals, alerts,
 * measures, dossier.
 */
@NullMarked
package org.tocsin.desk.web.cases;

import org.jspecify.annotations.NullMarked;
