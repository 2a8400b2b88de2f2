package org.tocsin.desk.exchange;

import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.form.Mapping;

/**
 * What is to be imported, and how.
 *
 * @param itemId the sealed original
 * @param mapping which column is what; null for forms that say so themselves
 * @param compartment the records are opened in; "" for everybody at the desk
 */
public record ImportPlan(String itemId, @Nullable Mapping mapping, String compartment) {}
