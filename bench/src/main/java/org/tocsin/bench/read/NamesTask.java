package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** R13: actors and places named in texts on conflict, and where the places are. */
final class NamesTask implements Task {
  @Override
  public String id() {
    return "R13";
  }

  @Override
  public String title() {
    return "Actors and places";
  }

  @Override
  public List<String> folders() {
    return List.of("re3d", "geoparsing");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String folder : folders()) {
      Path below = ask.data().resolve(folder);
      files.putAll(Archive.read(Files.isDirectory(below) ? below : ask.folder(folder)));
    }
    List<MarkedCorpus> corpora = MarkedCorpus.of(files);
    List<ToponymFile.Article> articles = new ArrayList<>();
    for (var file : files.entrySet()) {
      if (file.getKey().endsWith(".xml")) {
        articles.addAll(ToponymFile.parse(file.getValue()));
      }
    }
    if (corpora.isEmpty() && articles.isEmpty()) {
      throw new IOException("neither re3d nor marked articles in " + ask.data());
    }
    List<Figure> figures = new ArrayList<>();
    if (!corpora.isEmpty()) {
      figures.addAll(MarkedNames.measure(corpora, ask.seed()));
    }
    List<ToponymFile.Article> taken = ask.limited(articles);
    if (!taken.isEmpty()) {
      figures.addAll(new Toponyms().measure(taken, ask.seed()));
    }
    int texts = corpora.stream().mapToInt(corpus -> corpus.texts().size()).sum();
    return new Outcome(
        texts + taken.size(),
        figures,
        List.of("OpenNLP was trained on parts of all sub-corpora, our weights on two of them"));
  }
}
