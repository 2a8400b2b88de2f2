/**
 * For whom a dossier is made, as data: each kind is a readable file that says which chapters its
 * reader gets and in what order. {@link org.tocsin.desk.publish.outline.Outlines} is the front.
 */
@NamedInterface("outline")
@NullMarked
package org.tocsin.desk.publish.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
