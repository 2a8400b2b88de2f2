package org.tocsin.reader.extract;

import org.jspecify.annotations.Nullable;

/**
 * One document inside a container. The name is a label for people and is safe to show and to use as
 * one path element: it holds no separators, no control characters and no "..".
 *
 * @param name label; not necessarily the name inside the container
 * @param mediaType what the container says the bytes are; sniff before trusting it
 * @param date ISO 8601 moment the container states for this member
 * @param url where the member was captured, for web archives
 * @param content the member's bytes, cut off at the documented member limit
 */
public record Member(
    String name,
    String mediaType,
    @Nullable String date,
    @Nullable String url,
    InputSupplier content) {}
