package org.tocsin.stream.input;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A Kafka topic.
 *
 * @param servers one or more brokers to begin with, as HOST:PORT, with commas between
 * @param topic its name
 * @param client settings of the client, by Kafka's own names, for example those of TLS and SASL;
 *     they may hold secrets and are not printed
 */
public record TopicAddress(String servers, String topic, TreeMap<String, String> client)
    implements Serializable {
  private static final String SCHEME = "kafka://";

  /** What decides what is read is not left to settings. */
  private static final Map<String, Object> FIXED =
      Map.of(
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "none",
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false,
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          "read_committed");

  public static boolean isOne(String text) {
    return text.startsWith(SCHEME);
  }

  /**
   * @param text as kafka://HOST:PORT[,HOST:PORT ...]/TOPIC
   * @throws IllegalArgumentException when it is not of that form
   */
  public static TopicAddress of(String text, Map<String, String> client) {
    String rest = isOne(text) ? text.substring(SCHEME.length()) : "";
    int slash = rest.indexOf('/');
    if (slash < 1 || !rest.substring(slash + 1).matches("[A-Za-z0-9._-]{1,249}")) {
      throw new IllegalArgumentException(
          "not of the form kafka://HOST:PORT[,HOST:PORT ...]/TOPIC: " + text);
    }
    String servers = rest.substring(0, slash);
    if (!Arrays.stream(servers.split(",", -1)).allMatch(server -> server.matches(".+:\\d{1,5}"))) {
      throw new IllegalArgumentException("not HOST:PORT[,HOST:PORT ...]: " + servers);
    }
    return new TopicAddress(servers, rest.substring(slash + 1), new TreeMap<>(client));
  }

  /** A client that belongs to no group: where to read from is kept by who reads. */
  public KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> all = new HashMap<>(client);
    all.remove(ConsumerConfig.GROUP_ID_CONFIG);
    all.putAll(FIXED);
    all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public String toString() {
    return SCHEME + servers + "/" + topic;
  }
}
