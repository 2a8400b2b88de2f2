package org.tocsin.bench.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.name.Gazetteer;

/** A town of the gazetteer. */
record Spot(String name, Gazetteer.Entry entry) {

  /** Every town of our list that the gazetteer knows. */
  static List<Spot> all() {
    Gazetteer gazetteer = Gazetteer.standard();
    return Tongue.lines("places.txt").stream()
        .map(name -> of(name, gazetteer.find(name)))
        .filter(Objects::nonNull)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable Spot of(String name, Gazetteer.@Nullable Entry entry) {
    return entry == null ? null : new Spot(name, entry);
  }
}
