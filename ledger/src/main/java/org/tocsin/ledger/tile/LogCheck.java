package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.VerifierKey;

/**
 * A full check of a tile log. The tree is built twice, once from the entries and once from the
 * level-0 tiles: where the two differ, the one that leads to the signed root is right and the other
 * file is named.
 */
final class LogCheck {
  private final Path log;
  private final Checkpoint checkpoint;
  private final VerifierKey key;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  LogCheck(Path log, Checkpoint checkpoint, VerifierKey key) {
    this.log = log;
    this.checkpoint = checkpoint;
    this.key = key;
  }

  /** An entry that does not hash to its leaf. */
  private record Disagreement(long index, String bundle, String tile) {}

  LogReport run(List<Path> olderFiles) throws IOException {
    checkSignature("checkpoint", checkpoint);
    Map<Path, Checkpoint> older = readOlder(olderFiles);
    List<Long> sizes = older.values().stream().map(Checkpoint::size).toList();
    TreePass byEntries = new TreePass(log, sizes);
    TreePass byTiles = new TreePass(log, sizes);
    if (walk(byEntries, byTiles)) {
      byEntries.finish();
      byTiles.finish();
      TreePass right = judge(byEntries, byTiles);
      problems.addAll(right.problems());
      older.forEach((file, old) -> comparePrefix(file, old, right));
    }
    return new LogReport(checkpoint, olderFiles.size(), problems);
  }

  /** Feeds both passes; false when a stretch can be read from neither file. */
  private boolean walk(TreePass byEntries, TreePass byTiles) throws IOException {
    for (long n = 0; n * TilePath.WIDTH < checkpoint.size(); n++) {
      int width = (int) Math.min(TilePath.WIDTH, checkpoint.size() - n * TilePath.WIDTH);
      Optional<List<Hash>> leaves = leaves(n, width);
      Optional<List<Hash>> tile = tile(n, width);
      if (leaves.isEmpty() && tile.isEmpty()) {
        return false;
      }
      List<Hash> fromEntries = leaves.or(() -> tile).orElseThrow();
      List<Hash> fromTile = tile.or(() -> leaves).orElseThrow();
      byEntries.comparePartialLeaves(n, fromEntries);
      byTiles.comparePartialLeaves(n, fromTile);
      for (int i = 0; i < width; i++) {
        byEntries.append(fromEntries.get(i));
        byTiles.append(fromTile.get(i));
        if (!fromEntries.get(i).equals(fromTile.get(i))) {
          disagreements.add(
              new Disagreement(
                  n * TilePath.WIDTH + i, TilePath.entries(n, width), TilePath.tile(0, n, width)));
        }
      }
    }
    return true;
  }

  private Optional<List<Hash>> leaves(long n, int width) throws IOException {
    String name = TilePath.entries(n, width);
    try {
      Optional<List<byte[]>> entries = TileFile.findEntries(log, n, width);
      if (entries.isPresent()) {
        return Optional.of(entries.get().stream().map(TreeHash::leaf).toList());
      }
      problems.add(new Problem(name, "is missing"));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(name, "" + e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<List<Hash>> tile(long n, int width) throws IOException {
    String name = TilePath.tile(0, n, width);
    try {
      Optional<List<Hash>> tile = TileFile.find(log, 0, n, width);
      if (tile.isPresent()) {
        return tile;
      }
      problems.add(new Problem(name, "is missing"));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(name, "" + e.getMessage()));
    }
    return Optional.empty();
  }

  /** Decides which pass is right and blames the other side's files. */
  private TreePass judge(TreePass byEntries, TreePass byTiles) {
    boolean entriesHold = byEntries.root().equals(checkpoint.rootHash());
    boolean tilesHold = byTiles.root().equals(checkpoint.rootHash());
    if (!entriesHold && !tilesHold) {
      problems.add(new Problem("checkpoint", "its root is not the root of the entries"));
    }
    for (Disagreement disagreement : disagreements) {
      String complaint = "entry " + disagreement.index + " does not hash to its leaf";
      if (!entriesHold) {
        problems.add(new Problem(disagreement.bundle, complaint));
      }
      if (!tilesHold) {
        problems.add(new Problem(disagreement.tile, complaint));
      }
    }
    return tilesHold ? byTiles : byEntries;
  }

  private Map<Path, Checkpoint> readOlder(List<Path> files) throws IOException {
    Map<Path, Checkpoint> older = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        Checkpoint old = Checkpoint.parse(Files.readAllBytes(file));
        checkSignature(file.toString(), old);
        if (old.size() > checkpoint.size()) {
          problems.add(
              new Problem(
                  "checkpoint",
                  "rolled back: " + file + " has " + old.size() + ", this " + checkpoint.size()));
        } else {
          older.put(file, old);
        }
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(file.toString(), "" + e.getMessage()));
      }
    }
    return older;
  }

  private void comparePrefix(Path file, Checkpoint old, TreePass right) {
    if (!old.rootHash().equals(right.roots().get(old.size()))) {
      problems.add(
          new Problem(
              file.toString(), "the log does not begin with its " + old.size() + " entries"));
    }
  }

  private void checkSignature(String place, Checkpoint signed) {
    SignatureState state = signed.signedBy(key);
    if (state != SignatureState.VALID) {
      String found = state == SignatureState.ABSENT ? "no signature" : "no valid signature";
      problems.add(new Problem(place, found + " by " + key.name()));
    }
    if (!signed.origin().equals(key.name())) {
      problems.add(new Problem(place, "is of log " + signed.origin() + ", not " + key.name()));
    }
  }
}
