package org.tocsin.desk.collect.picture;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.collect.picture.FileClaim.Topic;

/** What EXIF, IPTC, XMP and PNG text say about a photo, the parts that people ask for. */
final class PhotoClaims {
  private static final int MOST_CLAIMS = 60;
  private static final Map<Integer, Topic> EXIF =
      Map.ofEntries(
          Map.entry(ExifDirectoryBase.TAG_DATETIME, Topic.TIME),
          Map.entry(ExifDirectoryBase.TAG_DATETIME_ORIGINAL, Topic.TIME),
          Map.entry(ExifDirectoryBase.TAG_DATETIME_DIGITIZED, Topic.TIME),
          Map.entry(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL, Topic.TIME),
          Map.entry(ExifDirectoryBase.TAG_MAKE, Topic.DEVICE),
          Map.entry(ExifDirectoryBase.TAG_MODEL, Topic.DEVICE),
          Map.entry(ExifDirectoryBase.TAG_LENS_MODEL, Topic.DEVICE),
          Map.entry(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, Topic.DEVICE),
          Map.entry(ExifDirectoryBase.TAG_SOFTWARE, Topic.PROGRAM),
          Map.entry(ExifDirectoryBase.TAG_ARTIST, Topic.PERSON),
          Map.entry(ExifDirectoryBase.TAG_COPYRIGHT, Topic.PERSON),
          Map.entry(ExifDirectoryBase.TAG_CAMERA_OWNER_NAME, Topic.PERSON),
          Map.entry(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, Topic.WORDS),
          Map.entry(ExifDirectoryBase.TAG_USER_COMMENT, Topic.WORDS),
          Map.entry(ExifDirectoryBase.TAG_WIN_TITLE, Topic.WORDS),
          Map.entry(ExifDirectoryBase.TAG_WIN_AUTHOR, Topic.PERSON));
  private static final Map<Integer, Topic> IPTC =
      Map.of(
          IptcDirectory.TAG_DATE_CREATED, Topic.TIME,
          IptcDirectory.TAG_TIME_CREATED, Topic.TIME,
          IptcDirectory.TAG_BY_LINE, Topic.PERSON,
          IptcDirectory.TAG_CITY, Topic.PLACE,
          IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME, Topic.PLACE,
          IptcDirectory.TAG_CAPTION, Topic.WORDS,
          IptcDirectory.TAG_HEADLINE, Topic.WORDS);

  private final Metadata metadata;
  private final Set<FileClaim> claims = new LinkedHashSet<>();

  PhotoClaims(Metadata metadata) {
    this.metadata = metadata;
  }

  List<FileClaim> list() {
    for (Directory directory : metadata.getDirectories()) {
      switch (directory) {
        case GpsDirectory gps -> place(gps);
        case ExifThumbnailDirectory thumbnail ->
            add(Topic.HIDDEN, "Thumbnail", "a small copy of the picture as it was when taken");
        case XmpDirectory xmp -> xmp(xmp);
        case IptcDirectory iptc -> tags(iptc, IPTC);
        case PngDirectory png when png.containsTag(PngDirectory.TAG_TEXTUAL_DATA) ->
            add(Topic.WORDS, "PNG text", png.getDescription(PngDirectory.TAG_TEXTUAL_DATA));
        case ExifDirectoryBase exif -> tags(exif, EXIF);
        default -> {}
      }
    }
    return new ArrayList<>(claims).subList(0, Math.min(MOST_CLAIMS, claims.size()));
  }

  private void tags(Directory directory, Map<Integer, Topic> topics) {
    directory.getTags().stream()
        .filter(tag -> topics.containsKey(tag.getTagType()))
        .forEach(tag ->
            add(
                topics.getOrDefault(tag.getTagType(), Topic.WORDS),
                tag.getTagName(),
                tag.getDescription()));
  }

  private void place(GpsDirectory gps) {
    GeoLocation location = gps.getGeoLocation();
    if (location != null && !location.isZero()) {
      add(
          Topic.PLACE,
          "GPS",
          String.format(
              Locale.ROOT, "%.5f, %.5f", location.getLatitude(), location.getLongitude()));
    }
    if (gps.containsTag(GpsDirectory.TAG_DATE_STAMP)) {
      add(Topic.TIME, "GPS date", gps.getDescription(GpsDirectory.TAG_DATE_STAMP));
    }
  }

  private void xmp(XmpDirectory xmp) {
    Map<String, String> properties = xmp.getXmpProperties();
    add(Topic.HIDDEN, "XMP", properties.size() + " properties");
    properties.forEach((name, value) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.contains("date")) {
        add(Topic.TIME, name, value);
      } else if (lower.contains("creator") || lower.contains("rights")) {
        add(Topic.PERSON, name, value);
      } else if (lower.contains("gps") || lower.contains("location")) {
        add(Topic.PLACE, name, value);
      }
    });
  }

  private void add(Topic topic, String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isBlank()) {
      claims.add(new FileClaim(topic, field, value));
    }
  }
}
