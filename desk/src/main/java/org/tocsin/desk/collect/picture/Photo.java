package org.tocsin.desk.collect.picture;

import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of pixels; of several pictures in one file, the first. */
final class Photo implements Original {
  private static final int UPRIGHT = 1;

  private final Path file;
  private final String mediaType;
  private final Metadata metadata;

  Photo(Path file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
    this.metadata = metadata(file);
  }

  private static Metadata metadata(Path file) {
    try {
      return com.drew.imaging.ImageMetadataReader.readMetadata(file.toFile());
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      // what cannot be told is not claimed; whether the picture can be drawn is seen when it is
      return new Metadata();
    }
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public int pages() {
    return 1;
  }

  @Override
  public BufferedImage draw(int page, Fineness fineness) throws IOException {
    return Rasters.read(file, orientation(), fineness);
  }

  private int orientation() {
    ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    @Nullable Integer value =
        exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value == null || value < UPRIGHT || value > 8 ? UPRIGHT : value;
  }

  @Override
  public List<Named> words(int page, Pattern pattern) {
    return List.of();
  }

  @Override
  public List<FileClaim> claims() {
    return new PhotoClaims(metadata).list();
  }

  @Override
  public List<String> notes() {
    return mediaType.equals("image/gif") || mediaType.equals("image/tiff")
        ? List.of("Of several pictures in the file only the first is shown.")
        : List.of();
  }

  @Override
  public void close() {
    // nothing stays open between two pictures
  }
}
