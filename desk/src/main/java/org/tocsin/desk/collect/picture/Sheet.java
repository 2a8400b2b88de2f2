package org.tocsin.desk.collect.picture;

/**
 * One page drawn as a JPEG.
 *
 * @param page from 1
 * @param width pixels
 * @param height pixels
 * @param file its name in the folder of the order
 */
record Sheet(int page, int width, int height, String file) {}
