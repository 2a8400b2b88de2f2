/**
 * The command line: one small class a verb. {@code read} and {@code verify} open no ledger (unless
 * asked to verify one) and start no web application.
 */
@NullMarked
package org.tocsin.cli;

import org.jspecify.annotations.NullMarked;
