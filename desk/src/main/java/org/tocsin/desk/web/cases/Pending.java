package org.tocsin.desk.web.cases;

/**
 * A page whose measures are still being worked out.
 *
 * @param address where to look again
 */
public record Pending(String address) {}
