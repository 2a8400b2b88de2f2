package org.tocsin.desk.appeal.sanction;

import org.tocsin.desk.appeal.sanction.list.Listed;

/**
 * An entry as the latest edition that had it published it.
 *
 * @param listed false when a later edition does not have it any more
 */
public record ListedEntry(String list, boolean listed, Listed entry) {}
