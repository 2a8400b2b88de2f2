package org.tocsin.foresight.board.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.RiskJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of this program's own forecasts, and the open form that anybody may write. */
final class JsonPredictions {
  private static final String TOCSIN = "Tocsin";

  private JsonPredictions() {}

  static PredictionBatch read(String text, LocalDate day) {
    JsonNode root = parse(text);
    if (root.has("card")) {
      return ownForecasts(root, day);
    }
    if (!root.path("predictions").isArray() || text(root, "source").isEmpty()) {
      throw new IllegalArgumentException(
          "this is no file of predictions: it needs \"source\" and a list \"predictions\", or what"
              + " tocsin forecast predict --json prints");
    }
    return read(
        root.path("predictions"),
        entry -> openForm(entry, root, day),
        new PredictionBatch(
            text(root, "source"),
            text(root, "model"),
            text(root, "release"),
            text(root, "trained"),
            Optional.empty(),
            "",
            List.of(),
            List.of()));
  }

  private static JsonNode parse(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      String line = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new IllegalArgumentException("this is no JSON: " + line, e);
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  /** One entry without its number in the list. */
  private record Entry(
      Question question, Answer answer, Optional<Answer> stated, LocalDate issued) {}

  private static PredictionBatch read(
      JsonNode list, Function<JsonNode, Entry> reader, PredictionBatch head) {
    List<PredictionBatch.Row> rows = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    int number = 0;
    for (JsonNode node : list) {
      number++;
      try {
        Entry entry = reader.apply(node);
        rows.add(
            new PredictionBatch.Row(
                number, entry.question(), entry.answer(), entry.stated(), entry.issued()));
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(number, String.valueOf(refused.getMessage())));
      }
    }
    return head.with(rows, refusals);
  }

  private static Entry openForm(JsonNode node, JsonNode root, LocalDate day) {
    Question question =
        new Question(
            PredictionFiles.kind(text(node, "kind")),
            text(node, "target"),
            text(node, "place"),
            Csv.Text.day("from", text(node, "from")),
            Csv.Text.day("last", text(node, "last")),
            text(node, "criterion"));
    String own = text(node, "issued");
    String issued = own.isEmpty() ? text(root, "issued") : own;
    return new Entry(
        question,
        answer(node),
        node.has("baseline") ? Optional.of(baseline(node, question.kind())) : Optional.empty(),
        issued.isEmpty() ? day : Csv.Text.day("issued", issued));
  }

  private static Answer baseline(JsonNode node, AnswerKind kind) {
    JsonNode baseline = node.path("baseline");
    return baseline.isNumber()
        ? PredictionFiles.plainAnswer(kind, baseline.asDouble())
        : answer(baseline);
  }

  private static Answer answer(JsonNode node) {
    if (node.path("probability").isNumber()) {
      return new Chance(node.path("probability").asDouble());
    }
    if (node.path("quantiles").isObject()) {
      return quantiles(node.path("quantiles"));
    }
    if (node.path("value").isNumber()) {
      return Spread.of(node.path("value").asDouble());
    }
    throw new IllegalArgumentException("give a probability, a value, or quantiles");
  }

  private static Spread quantiles(JsonNode node) {
    TreeMap<Double, Double> quantiles = new TreeMap<>();
    node.properties()
        .forEach(one ->
            quantiles.put(
                Csv.Text.number("quantiles", one.getKey()),
                Csv.Text.number("quantiles", one.getValue().asString(""))));
    return PredictionFiles.spread(quantiles);
  }

  private static PredictionBatch ownForecasts(JsonNode root, LocalDate day) {
    ForecastCard card;
    try {
      card = new RiskJson().read(root.path("card"), ForecastCard.class);
    } catch (ForecastDataException e) {
      throw new IllegalArgumentException("the card of the forecast: " + e.getMessage(), e);
    }
    String withheld = text(root, "withheld");
    if (withheld.isEmpty() && !root.path("forecasts").isArray()) {
      throw new IllegalArgumentException("this has a card, but no list \"forecasts\"");
    }
    return read(
        root.path("forecasts"),
        node -> ownForecast(node, card, day),
        new PredictionBatch(
            TOCSIN,
            card.task() + ", " + card.model(),
            card.release().label(),
            card.trained().toString(),
            Optional.of(card),
            withheld,
            List.of(),
            List.of()));
  }

  private static Entry ownForecast(JsonNode node, ForecastCard card, LocalDate day) {
    boolean isEvent = node.has("probability");
    String place = text(node, "place_name");
    LocalDate[] period = period(text(node, "period"));
    Question question =
        new Question(
            isEvent ? AnswerKind.EVENT : AnswerKind.COUNT,
            isEvent ? text(node, "event") : DeathsTables.TARGET,
            place.isEmpty() ? text(node, "place") : place,
            period[0],
            period[1],
            criterion(card.task()));
    return new Entry(question, answer(node), Optional.empty(), day);
  }

  private static String criterion(String task) {
    return switch (task) {
      case "ewp" -> OnsetTables.CRITERION;
      case "views" -> DeathsTables.CRITERION;
      default -> "UCDP GED, as the task " + task + " counts";
    };
  }

  /** {@code 2018-03}, {@code 2018}, {@code 2013/2014} or {@code 2021-01/2021-03}. */
  private static LocalDate[] period(String text) {
    String[] ends = text.split("/", 2);
    try {
      return new LocalDate[] {first(ends[0]), last(ends[ends.length - 1])};
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("period: not understood: \"" + text + "\"", e);
    }
  }

  private static LocalDate first(String text) {
    return text.length() == 4 ? Year.parse(text).atDay(1) : YearMonth.parse(text).atDay(1);
  }

  private static LocalDate last(String text) {
    return text.length() == 4
        ? Year.parse(text).atMonth(12).atEndOfMonth()
        : YearMonth.parse(text).atEndOfMonth();
  }
}
