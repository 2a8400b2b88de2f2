/**
 * Bytes of any format to plain text with its regions: HTML, PDF, text, tables; Office and mail in a
 * child process; web archives and mailboxes as containers of members. Sees the records of {@code
 * org.tocsin.reader}, never the grammar.
 */
@NullMarked
package org.tocsin.reader.extract;

import org.jspecify.annotations.NullMarked;
