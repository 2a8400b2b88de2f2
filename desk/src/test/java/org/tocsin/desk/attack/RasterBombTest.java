package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.picture.Copy;
import org.tocsin.desk.collect.picture.Darkroom;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.picture.Made;

/** Files made to exhaust whoever draws them: each is refused in words, and leaves nothing lying. */
class RasterBombTest {
  @TempDir Path folder;

  static Stream<Arguments> bombs() throws IOException {
    byte[] jpeg = Made.plain("jpeg", 64, 64);
    byte[] tiff = Made.plain("tiff", 64, 64);
    return Stream.of(
        Arguments.of("a PNG of 60,000 pixels a side", Made.rasterBomb(60_000)),
        Arguments.of("a PNG with a side no number holds", Made.rasterBomb(Integer.MAX_VALUE)),
        Arguments.of("a PNG that ends after a few rows", Made.rasterBomb(9_000)),
        Arguments.of("a JPEG that says 65,500 pixels", widened(jpeg)),
        Arguments.of("half a JPEG", Arrays.copyOf(jpeg, 200)),
        Arguments.of("half a TIFF", Arrays.copyOf(tiff, 100)),
        Arguments.of("a PDF with a picture of 90,000 pixels a side", Made.paperBomb(90_000)),
        Arguments.of("a PDF that leads back to itself", Made.cyclicPaper()),
        Arguments.of("a PDF of nothing", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("a script", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("nothing", new byte[0]));
  }

  /** Writes 65,500 over height and width of the frame header. */
  private static byte[] widened(byte[] jpeg) {
    byte[] wide = jpeg.clone();
    for (int i = 0; i < wide.length - 9; i++) {
      if ((wide[i] & 0xFF) == 0xFF && (wide[i + 1] & 0xFF) == 0xC0) {
        wide[i + 5] = (byte) 0xFF;
        wide[i + 6] = (byte) 0xDC;
        wide[i + 7] = (byte) 0xFF;
        wide[i + 8] = (byte) 0xDC;
        return wide;
      }
    }
    throw new IllegalArgumentException("no frame header");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void itIsRefusedInWordsOrDrawnSmall(String name, byte[] bomb) throws IOException {
    Darkroom darkroom = new Darkroom(folder);
    Look look = darkroom.look(new ByteArrayInputStream(bomb), 1, 4, List.of("Varden"));
    switch (look) {
      case Look.NotShown(String reason, String whatToDo) -> {
        assertThat(reason).isNotBlank().doesNotContain("Exception");
        assertThat(whatToDo).isNotBlank();
      }
      case Look.Shown shown ->
          assertThat(shown.pictures())
              .allSatisfy(picture ->
                  assertThat((long) picture.width() * picture.height()).isLessThan(1_400_000));
    }
    Copy copy =
        darkroom.burn(
            new ByteArrayInputStream(bomb),
            1,
            5,
            List.of(new Box(1, 1, 1, 5, 5)),
            made -> {
              if (made instanceof Copy.Made file) {
                assertThat(Files.size(file.file())).isLessThan(20 << 20);
              }
              return made;
            });
    assertThat(copy).isNotNull();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(Files::isDirectory)).isEmpty();
    }
  }

  /** Beside the child that would die of it: nobody waits for a death that can be foreseen. */
  @Test
  void aPictureThatSaysItIsTooLargeIsRefusedBeforeAPixelIsDrawn() throws IOException {
    byte[] jpeg = widened(Made.plain("jpeg", 64, 64));
    for (byte[] bomb : List.of(Made.rasterBomb(60_000), jpeg)) {
      Look look = new Darkroom(folder).look(new ByteArrayInputStream(bomb), 1, 1, List.of());
      assertThat(look).isInstanceOf(Look.NotShown.class);
      assertThat(((Look.NotShown) look).reason()).contains("more than this desk opens");
    }
  }
}
