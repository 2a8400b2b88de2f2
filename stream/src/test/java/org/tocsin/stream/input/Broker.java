package org.tocsin.stream.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/** A broker of Kafka itself, in this process, on the loopback address. */
public final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  public static Broker start(Path folder) throws IOException {
    int port;
    int controller;
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = one.getLocalPort();
      controller = other.getLocalPort();
    }
    Properties settings = settings(folder.resolve("log"), port, controller);
    Path file = Files.createDirectories(folder).resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, "a broker for a test");
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        StorageTool.execute(
            new String[] {"format", "-t", "dG9jc2luLXRlc3QtYnJva2U", "-c", file.toString()},
            new PrintStream(said));
    assertThat(code).as(said.toString()).isZero();
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new Broker(server, port);
  }

  private static Properties settings(Path log, int port, int controller) {
    Properties all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("log.dirs", log.toString());
    for (String kind :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      all.put(kind + ".replication.factor", "1");
    }
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "1");
    all.put("offsets.topic.num.partitions", "1");
    return all;
  }

  public String servers() {
    return "127.0.0.1:" + port;
  }

  public TopicAddress address(String topic) {
    return TopicAddress.of("kafka://" + servers() + "/" + topic, Map.of());
  }

  public void make(String topic, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) servers()))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  /** A producer of transactions: what it aborts must not be read. */
  public KafkaProducer<byte[], byte[]> producer(String id) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers(), "transactional.id", id),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Puts each file's lines into the partition of its number, in one transaction. */
  public void put(String topic, List<List<String>> partitions) {
    try (KafkaProducer<byte[], byte[]> producer = producer("exercise")) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int partition = 0; partition < partitions.size(); partition++) {
        for (String line : partitions.get(partition)) {
          producer.send(record(topic, partition, line));
        }
      }
      producer.commitTransaction();
    }
  }

  public static ProducerRecord<byte[], byte[]> record(String topic, int partition, String line) {
    return new ProducerRecord<>(
        topic, partition, null, line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
