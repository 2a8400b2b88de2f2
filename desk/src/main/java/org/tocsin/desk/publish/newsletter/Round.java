package org.tocsin.desk.publish.newsletter;

/**
 * What one round of sending did.
 *
 * @param tried letters that the server took or refused for good
 * @param waiting letters that a server put off, or that no server was there for
 */
record Round(int tried, int waiting) {}
