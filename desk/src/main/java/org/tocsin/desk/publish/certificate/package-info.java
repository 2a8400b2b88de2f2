/**
 * Certificates of notice: one letter, what it rests on and what came back, in sentences that a
 * stranger can check without asking anyone.
 */
@NullMarked
package org.tocsin.desk.publish.certificate;

import org.jspecify.annotations.NullMarked;
