/**
 * What people write from claims: lists, records with their statements side by side, history,
 * review, work, links. The types of record are data, so one set of pages serves them all.
 */
@NullMarked
package org.tocsin.desk.web.record;

import org.jspecify.annotations.NullMarked;
