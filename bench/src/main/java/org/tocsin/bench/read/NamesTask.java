package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
    return List.of("geoparsing");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<ToponymFile.Article> articles = new ArrayList<>();
    for (CorpusFile file : Archive.read(ask.folder("geoparsing"), ".xml")) {
      articles.addAll(ToponymFile.parse(file.bytes()));
    }
    List<ToponymFile.Article> taken = ask.limited(articles);
    return new Outcome(taken.size(), new Toponyms().measure(taken, ask.seed()), List.of());
  }
}
