package org.tocsin.desk.collect.picture;

/**
 * A page drawn anew from pixels: it carries nothing of the original's bytes.
 *
 * @param page from 1
 * @param width pixels
 * @param height pixels
 * @param jpeg the picture as a file
 */
public record Picture(int page, int width, int height, byte[] jpeg) {}
