package org.tocsin.foresight.risk.learn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;

/** What was learned: a value that can be written to a file and read again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Classifier.FixedRate.class, name = "rate"),
  @JsonSubTypes.Type(value = Line.class, name = "line"),
  @JsonSubTypes.Type(value = Forest.class, name = "forest"),
  @JsonSubTypes.Type(value = Classifier.OnColumns.class, name = "columns"),
  @JsonSubTypes.Type(value = Average.class, name = "average")
})
public sealed interface Classifier
    permits Classifier.FixedRate, Classifier.OnColumns, Line, Forest, Average {
  /** One probability a row, above 0 and below 1. */
  double[] probabilities(Table table);

  /** The same probability for every row. */
  record FixedRate(double rate) implements Classifier {
    @Override
    public double[] probabilities(Table table) {
      double[] all = new double[table.rows()];
      Arrays.fill(all, rate);
      return all;
    }
  }

  /** Looks at some columns only. */
  record OnColumns(List<String> columns, Classifier inner) implements Classifier {
    public OnColumns {
      columns = List.copyOf(columns);
    }

    @Override
    public double[] probabilities(Table table) {
      return inner.probabilities(table.only(columns));
    }
  }
}
