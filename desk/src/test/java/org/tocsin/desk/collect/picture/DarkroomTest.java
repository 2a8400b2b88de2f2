package org.tocsin.desk.collect.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
  private static final int ONE_PAGE = 1;

  @TempDir Path folder;
  private Darkroom darkroom = new Darkroom(Path.of("."));

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  private Look look(byte[] original, String... words) throws IOException {
    return darkroom.look(new ByteArrayInputStream(original), 1, 4, List.of(words));
  }

  private byte[] burnt(byte[] original, int lastPage, Box... boxes) throws IOException {
    return darkroom.burn(
        new ByteArrayInputStream(original),
        1,
        lastPage,
        List.of(boxes),
        copy -> {
          assertThat(copy).as(copy.toString()).isInstanceOf(Copy.Made.class);
          return Files.readAllBytes(((Copy.Made) copy).file());
        });
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPhotoIsShownAnewWithWhatItsFileSays() throws IOException {
    Look look = look(Made.photo(400, 300, 1));
    assertThat(look).isInstanceOf(Look.Shown.class);
    Look.Shown shown = (Look.Shown) look;
    assertThat(shown.mediaType()).isEqualTo("image/jpeg");
    assertThat(latin(shown.pictures().getFirst().jpeg()))
        .doesNotContain(Made.SECRET, "Exif", "xmpmeta");
    assertThat(
            shown.claims().stream()
                .map(claim -> claim.topic() + " " + claim.value())
                .collect(Collectors.joining("\n")))
        .contains("PLACE 12.50000, 34.25000")
        .contains("DEVICE Exercise Works")
        .contains("TIME 2021:06:30 10:00:00")
        .contains("PERSON " + Made.SECRET)
        .contains("HIDDEN");
    assertThat(Files.list(folder).filter(Files::isDirectory)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,400,300,100,75",
    "2,400,300,300,75",
    "3,400,300,300,225",
    "4,400,300,100,225",
    "5,300,400,75,100",
    "6,300,400,225,100",
    "7,300,400,225,300",
    "8,300,400,75,300"
  })
  void aPhotoIsTurnedUprightAsItsFileAsks(int orientation, int width, int height, int x, int y)
      throws IOException {
    // at a quarter of each side from its corner a red square stands in the stored picture
    Path file = Files.write(folder.resolve("photo"), Made.photo(400, 300, orientation));
    try (Original photo = Originals.open(file)) {
      BufferedImage picture = photo.draw(1, Fineness.PHOTO);
      assertThat(picture.getWidth()).isEqualTo(width);
      assertThat(picture.getHeight()).isEqualTo(height);
      assertThat(picture.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
      assertThat(picture.getRGB(x, y) & 0xFF).isLessThan(90);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
  void aBurntPhotoHoldsNeitherThePixelsNorTheMetadata(String format) throws IOException {
    byte[] original =
        format.equals("jpeg") ? Made.photo(400, 300, 1) : Made.plain(format, 400, 300);
    byte[] copy = burnt(original, ONE_PAGE, new Box(1, 19, 19, 22, 22));
    assertThat(latin(copy)).doesNotContain(Made.SECRET, "Exif");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(picture.getWidth()).isEqualTo(400);
    for (int x = 0; x < 400; x += 5) {
      for (int y = 0; y < 300; y += 5) {
        int rgb = picture.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xFF) > 150 && (rgb & 0xFF) < 100;
        assertThat(red).as("red at %d, %d", x, y).isFalse();
      }
    }
    assertThat(picture.getRGB(120, 90) & 0xFFFFFF).isZero();
    assertThat(picture.getRGB(390, 290) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(burnt(original, ONE_PAGE, new Box(1, 19, 19, 22, 22))).isEqualTo(copy);
  }

  @Test
  void namesOfATextLayerAreFoundAndBurntOutOfWhatIsShown() throws IOException {
    Look.Shown shown = (Look.Shown) look(Made.paper(), "exercisename");
    assertThat(shown.pages()).isEqualTo(2);
    Picture first = shown.pictures().getFirst();
    assertThat(shown.found()).hasSize(1);
    Box box = shown.found().getFirst();
    assertThat(box.left()).isBetween(11.0, 12.5);
    assertThat(box.top()).isBetween(13.5, 17.0);
    assertThat(box.width()).isBetween(13.0, 20.0);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first.jpeg()));
    CopyCheck.checkDark(picture, List.of(box));
    assertThat(shown.claims().stream().map(FileClaim::field))
        .contains("Author", "EmbeddedFiles", "OpenAction or JavaScript", "Metadata");
  }

  @Test
  void aBurntPaperIsPicturesAndNothingElse() throws IOException {
    byte[] original = Made.paper();
    Box box = ((Look.Shown) look(original, Made.SECRET)).found().getFirst();
    byte[] copy = burnt(original, 2, box);
    assertThat(latin(copy))
        .doesNotContain(Made.SECRET, "JavaScript", "EmbeddedFile", "Annot", "/Info", "/Font")
        .doesNotContain("Metadata", "Exif", "xmpmeta", "CreationDate");
    Path file = Files.write(folder.resolve("copy.pdf"), copy);
    try (Original again = Originals.open(file)) {
      assertThat(again.pages()).isEqualTo(2);
      assertThat(again.claims()).isEmpty();
      CopyCheck.checkDark(again.draw(1, Fineness.COPY), List.of(box));
    }
    assertThat(burnt(original, 2, box)).isEqualTo(copy);
  }

  @Test
  void aRectangleOnAPageOutsideTheCopyIsRefused() throws IOException {
    String reason =
        darkroom.burn(
            new ByteArrayInputStream(Made.paper()),
            1,
            1,
            List.of(new Box(2, 1, 1, 5, 5)),
            copy -> ((Copy.NotMade) copy).reason());
    assertThat(reason).contains("page 2");
  }
}
