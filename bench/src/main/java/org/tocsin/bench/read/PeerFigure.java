package org.tocsin.bench.read;

/**
 * The figure of another program.
 *
 * @param name with its version
 * @param licence SPDX identifier
 * @param measured true when it ran here, on the same documents; false for a figure that others
 *     published
 */
record PeerFigure(String name, String licence, double value, boolean measured) {}
