package org.tocsin.ledger.vault;

/**
 * What the vault says about content it took in.
 *
 * @param digest SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param bytes length of the content
 * @param isNew false when the vault held the same content already
 */
public record Sealed(String digest, long bytes, boolean isNew) {}
