package org.tocsin.foresight.window;

import java.util.Optional;
import org.tocsin.foresight.supply.RollingReceipts;

/**
 * The measures of one place over one window.
 *
 * @param place as its first claim writes it
 * @param tally what was counted; days that nobody had to look at are unknown and in no count
 * @param trucks trucks that came in over the window beside normal; empty when no normal is known
 * @param complete false when the input ends inside the window
 */
public record PlaceWindow(
    String place, WindowTally tally, Optional<RollingReceipts> trucks, boolean complete) {}
