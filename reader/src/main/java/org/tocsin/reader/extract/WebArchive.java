package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.tocsin.reader.Hints;

/**
 * A web archive (ISO 28500): each response or resource that can hold text is a member, with its URL
 * and the moment of capture. Digests are checked; an archive that is cut in the middle gives the
 * members before the cut.
 */
final class WebArchive implements Format {
  private final Limits limits;

  WebArchive(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    WarcListing listing = new WarcListing(source, this::open, limits.members());
    try (InputStream in = source.open();
        WarcReader reader = new WarcReader(in)) {
      reader.calculateBlockDigest();
      listing.read(reader);
    } catch (IOException | RuntimeException e) {
      listing.cut();
    }
    if (listing.isEmpty()) {
      return Unreadables.damaged("the web archive holds no complete record", sniffed.mediaType());
    }
    return new Extracted.Container(sniffed.mediaType(), listing.members(), listing.notes());
  }

  private InputStream open(Source source, long position) throws IOException {
    InputStream in = source.open();
    try {
      in.skipNBytes(position);
      WarcReader reader = new WarcReader(in);
      WarcRecord record =
          reader.next().orElseThrow(() -> new IOException("record is gone at " + position));
      return new BoundedStream(body(record).stream(), limits.memberBytes(), in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static MessageBody body(WarcRecord record) throws IOException {
    return record instanceof WarcResponse response ? response.http().bodyDecoded() : record.body();
  }
}
