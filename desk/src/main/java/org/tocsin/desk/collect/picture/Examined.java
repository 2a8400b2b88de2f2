package org.tocsin.desk.collect.picture;

import java.util.List;

/**
 * What a file says about itself, as recorded once.
 *
 * @param mediaType as its bytes say
 * @param leaf number of the MediaExamined fact
 */
public record Examined(String mediaType, int pages, List<FileClaim> claims, long leaf) {}
