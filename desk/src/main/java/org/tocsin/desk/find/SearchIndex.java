package org.tocsin.desk.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The index on disk. How many facts it holds is kept with each commit, so that after a crash it
 * goes on from there. It holds nothing that the views do not, so when it cannot be read, or is of
 * another ledger or an older form, it is deleted and begins empty. Writing is for one thread,
 * reading for many.
 */
final class SearchIndex implements AutoCloseable {
  /** Raise it when documents are written in another way. */
  private static final String FORM = "1";

  private static final String FORM_KEY = "form";
  private static final String LEDGER_KEY = "ledger";
  private static final String NEXT_KEY = "next_leaf";
  private static final double BUFFER_MEBIBYTES = 48;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String ledger;
  private long next;

  private SearchIndex(Directory directory, IndexWriter writer, String ledger, long next)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, Sight.factory());
    this.ledger = ledger;
    this.next = next;
  }

  /**
   * @param ledger whose facts it holds
   * @param facts how many there are; an index that holds more is of another past
   */
  static SearchIndex open(Path folder, String ledger, long facts, Analyzer analyzer)
      throws IOException {
    createPrivate(folder);
    try {
      return open(folder, ledger, facts, analyzer, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      wipe(folder);
      return open(folder, ledger, facts, analyzer, IndexWriterConfig.OpenMode.CREATE);
    }
  }

  private static SearchIndex open(
      Path folder, String ledger, long facts, Analyzer analyzer, IndexWriterConfig.OpenMode mode)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      long next = DirectoryReader.indexExists(directory) ? checked(directory, ledger, facts) : 0;
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setOpenMode(mode).setRAMBufferSizeMB(BUFFER_MEBIBYTES).setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      return new SearchIndex(directory, writer, ledger, next);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** The position of an index of which every file has the checksum it was written with. */
  private static long checked(Directory directory, String ledger, long facts) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> kept = reader.getIndexCommit().getUserData();
      long next = Long.parseLong(kept.getOrDefault(NEXT_KEY, "-1"));
      boolean ours = ledger.equals(kept.get(LEDGER_KEY)) && FORM.equals(kept.get(FORM_KEY));
      if (!ours || next < 0 || next > facts) {
        throw new IllegalStateException("an index of other facts");
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
      return next;
    }
  }

  /** How many facts are in it, counting what is not committed yet. */
  long next() {
    return next;
  }

  boolean isEmpty() {
    return next == 0 && writer.getDocStats().maxDoc == 0;
  }

  void replace(String owner, List<Document> documents) throws IOException {
    Term term = new Term(Columns.OWNER, owner);
    if (documents.isEmpty()) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocuments(term, documents);
    }
  }

  /** For what is certainly not in it yet; quicker than {@link #replace}. */
  void add(List<Document> documents) throws IOException {
    writer.addDocuments(documents);
  }

  void moveTo(long position) {
    next = position;
  }

  /** Lets searches see what was written. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Writes documents that were replaced out of the files too, not only out of what is found. */
  void forgetReplaced() throws IOException {
    writer.forceMergeDeletes();
    commit();
    writer.deleteUnusedFiles();
  }

  void commit() throws IOException {
    writer.setLiveCommitData(
        Map.of(FORM_KEY, FORM, LEDGER_KEY, ledger, NEXT_KEY, String.valueOf(next)).entrySet());
    writer.commit();
  }

  /** Work on what is findable now. */
  interface Look<T> {
    T at(Sight sight) throws IOException;
  }

  <T> T look(Look<T> look) throws IOException {
    Sight sight = (Sight) searchers.acquire();
    try {
      return look.at(sight);
    } finally {
      searchers.release(sight);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      // one that is only half made is not kept
      if (writer.isOpen() && next > 0) {
        commit();
      }
    } finally {
      IOUtils.close(searchers, writer, directory);
    }
  }

  /** Leaves it as it is on disk. */
  void abandon() {
    IOUtils.closeWhileHandlingException(searchers);
    try {
      writer.rollback();
    } catch (IOException | IllegalStateException e) {
      // what is damaged is deleted next
    }
    IOUtils.closeWhileHandlingException(directory);
  }

  static void wipe(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void createPrivate(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return;
      }
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }
}
