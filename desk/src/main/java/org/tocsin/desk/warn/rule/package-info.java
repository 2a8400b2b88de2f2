/**
 * Which rules look at a case, what people did with them, and what they would have given in the
 * past. Sees measure and establish. {@link org.tocsin.desk.warn.rule.RuleBook} and {@link
 * org.tocsin.desk.warn.rule.History} are the fronts.
 */
@NamedInterface("rule")
@NullMarked
package org.tocsin.desk.warn.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
