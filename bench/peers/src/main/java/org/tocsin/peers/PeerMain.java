package org.tocsin.peers;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs one program over requests: a line of JSON in, a line of JSON out, {@code value} or {@code
 * error}, and {@code nanos} of processor time that the program itself took on its thread.
 */
public final class PeerMain {
  private PeerMain() {}

  /**
   * @param args the name of the program
   */
  public static void main(String[] args) throws Exception {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(System.err); // some programs print
    Program program = Programs.named(args[0]);
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedReader requests =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        answers.println(json.writeValueAsString(answer(program, json, line)));
        answers.flush();
      }
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static ObjectNode answer(Program program, JsonMapper json, String line)
      throws IOException {
    ObjectNode answer = json.createObjectNode();
    ObjectNode request = (ObjectNode) json.readTree(line);
    long start = processorTime();
    try {
      Object value = program.answer(request);
      answer.put("nanos", processorTime() - start);
      answer.set("value", json.valueToTree(value));
    } catch (Exception | StackOverflowError e) {
      answer.put("nanos", processorTime() - start);
      answer.put("error", e.toString()); // a page that a program cannot read counts as unread
    }
    return answer;
  }
}
