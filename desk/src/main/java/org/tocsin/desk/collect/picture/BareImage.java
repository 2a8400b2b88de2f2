package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Checks that the bytes of a JPEG or PNG hold a picture and nothing beside it: no EXIF, XMP, colour
 * profile, comment or thumbnail, and nothing after its end. Whatever is not known to be harmless is
 * refused.
 */
final class BareImage {
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final Set<String> CHUNKS = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int JFIF_BYTES = 16;

  /** Tables, baseline frame, restart interval. */
  private static final Set<Integer> SEGMENTS = Set.of(0xDB, 0xC0, 0xC4, 0xDD);

  private final ByteBuffer bytes;

  private BareImage(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * @throws Refusal when there is anything else
   */
  static void check(byte[] bytes) throws IOException {
    try {
      BareImage image = new BareImage(bytes);
      if (bytes.length > 8 && image.bytes.getLong(0) == PNG) {
        image.checkPng();
      } else {
        image.checkJpeg();
      }
    } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
      throw refusal("is cut off");
    }
  }

  private void checkPng() throws Refusal {
    bytes.position(8);
    String name;
    do {
      int length = bytes.getInt();
      byte[] type = new byte[4];
      bytes.get(type);
      name = new String(type, StandardCharsets.US_ASCII);
      if (!CHUNKS.contains(name)) {
        throw refusal("still holds a part " + name);
      }
      bytes.position(bytes.position() + length + 4);
    } while (!name.equals("IEND"));
    checkEnd();
  }

  private void checkJpeg() throws Refusal {
    expect(START);
    int marker;
    while ((marker = marker()) != SCAN) {
      int length = Short.toUnsignedInt(bytes.getShort());
      boolean plainJfif = marker == JFIF && length == JFIF_BYTES;
      if (!plainJfif && !SEGMENTS.contains(marker)) {
        throw refusal("still holds a segment %02X of %d bytes".formatted(marker, length));
      }
      bytes.position(bytes.position() + length - 2);
    }
    bytes.position(bytes.position() + Short.toUnsignedInt(bytes.getShort()) - 2);
    skipScan();
    expect(END);
    checkEnd();
  }

  /** Up to the marker that ends the scan; a stuffed zero and restarts belong to it. */
  private void skipScan() {
    while (true) {
      if ((bytes.get() & 0xFF) == 0xFF) {
        int next = bytes.get() & 0xFF;
        if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
          bytes.position(bytes.position() - 2);
          return;
        }
      }
    }
  }

  private int marker() throws Refusal {
    if ((bytes.get() & 0xFF) != 0xFF) {
      throw refusal("is no JPEG");
    }
    return bytes.get() & 0xFF;
  }

  private void expect(int marker) throws Refusal {
    if (marker() != marker) {
      throw refusal("holds more than one scan");
    }
  }

  private void checkEnd() throws Refusal {
    if (bytes.hasRemaining()) {
      throw refusal("has " + bytes.remaining() + " bytes after its end");
    }
  }

  private static Refusal refusal(String what) {
    return CopyCheck.refusal("a picture in it " + what);
  }
}
