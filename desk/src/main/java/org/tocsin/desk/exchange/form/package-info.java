/**
 * The forms in which records travel: tables, HURIDOCS Events Standard Formats, FollowTheMoney,
 * GeoJSON. Whatever the form, a file becomes {@link org.tocsin.desk.exchange.form.RawRecord}s, and
 * each of their values becomes a statement or an outcome that says why it did not. Records nothing
 * itself.
 */
@NamedInterface("form")
@NullMarked
package org.tocsin.desk.exchange.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
