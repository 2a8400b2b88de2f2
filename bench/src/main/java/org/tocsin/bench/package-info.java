/**
 * Measurements of the parts beside plain file access that does the least it could, on the machine
 * at hand. Prints; asserts nothing. Sees the libraries and the desk; nothing sees it.
 */
@NullMarked
package org.tocsin.bench;

import org.jspecify.annotations.NullMarked;
