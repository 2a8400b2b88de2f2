/**
 * The application: the seven steps as rooms around one journal. {@link org.tocsin.desk.Desk} opens
 * the house.
 */
@NullMarked
package org.tocsin.desk;

import org.jspecify.annotations.NullMarked;
