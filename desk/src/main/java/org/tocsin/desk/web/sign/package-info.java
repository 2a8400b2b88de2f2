/**
 * Who may come in and what they may do: sign-in, one-time links, accounts, and the rule of every
 * route.
 */
@NullMarked
package org.tocsin.desk.web.sign;

import org.jspecify.annotations.NullMarked;
