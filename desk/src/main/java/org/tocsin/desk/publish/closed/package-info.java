/**
 * Files of strangers' words and addresses, which must be forgotten on wish and so are no facts:
 * each is encrypted with a key that a closed part of one fact holds.
 */
@NullMarked
package org.tocsin.desk.publish.closed;

import org.jspecify.annotations.NullMarked;
