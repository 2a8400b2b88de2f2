package org.tocsin.desk.collect.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The child's side: carries out one order, writes one answer, ends. */
final class PictureChild {
  private PictureChild() {}

  /**
   * @param args path of the {@link Order} as JSON
   */
  public static void main(String[] args) throws IOException {
    OutputStream answers = new BufferedOutputStream(System.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Order order = JsonMapper.shared().readValue(Path.of(args[0]), Order.class);
    answers.write(JsonMapper.shared().writeValueAsBytes(answer(order)));
    answers.flush();
    Runtime.getRuntime().halt(0);
  }

  static Answer answer(Order order) throws IOException {
    try (Original original = Originals.open(Path.of(order.file()))) {
      return switch (order) {
        case Order.Look look -> new Looker(look).look(original);
        case Order.Burn burn -> new Burner(burn).burn(original);
      };
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }
}
