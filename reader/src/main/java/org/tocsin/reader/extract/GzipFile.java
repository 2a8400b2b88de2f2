package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tocsin.reader.Hints;

/** One file packed with gzip: a container with that one member. */
final class GzipFile implements Format {
  private static final int HARMLESS_BYTES = 1 << 20;

  private final Limits limits;

  GzipFile(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    String name = hints.fileName() == null ? "member" : hints.fileName();
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    long limit = Math.min(limits.memberBytes(), HARMLESS_BYTES + source.size() * limits.ratio());
    Member member =
        new Member(
            new Labels().of(bare),
            MediaTypes.of(bare),
            null,
            null,
            () -> {
              InputStream packed = source.open();
              return new BoundedStream(new GZIPInputStream(packed), limit, packed);
            });
    return new Extracted.Container(sniffed.mediaType(), List.of(member), List.of());
  }
}
