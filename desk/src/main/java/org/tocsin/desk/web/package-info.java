/** The pages of the desk. Sees every room; no room sees it. */
@NullMarked
package org.tocsin.desk.web;

import org.jspecify.annotations.NullMarked;
