/**
 * In and out: tables and files of other systems become records in one sealed transaction with a
 * receipt for every value, and can be taken back as a unit; records leave as files that prove what
 * they hold, filtered by the rights of whoever asked, approved by a second person when something
 * restricted is among them, and gone after a week. {@link org.tocsin.desk.exchange.Importing} and
 * {@link org.tocsin.desk.exchange.Exporting} are the fronts. Sees what lies to its left.
 */
@NullMarked
package org.tocsin.desk.exchange;

import org.jspecify.annotations.NullMarked;
