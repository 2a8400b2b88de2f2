/**
 * Campaigns: a letter that supporters send themselves, in their own name, to offices of their own
 * country. Nobody who takes part is known here; letters are counted by day and country and no
 * further. {@link org.tocsin.desk.appeal.campaign.Campaigns} is the front.
 */
@NamedInterface("campaign")
@NullMarked
package org.tocsin.desk.appeal.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
