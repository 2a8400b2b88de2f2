package org.tocsin.desk.appeal.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Postfix on loopback with two mailboxes, in a folder of its own under its own name; it
 * touches no other Postfix and sends nothing away. Only root can start it.
 */
final class LocalPostfix implements AutoCloseable {
  private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Path config;
  private final int port;

  LocalPostfix() throws IOException, InterruptedException {
    // its own users go through these folders, so that a test's own folder will not do
    this.home = Files.createTempDirectory("tocsin-postfix");
    this.port = freePort();
    this.config = configure(home, port);
    postfix(config, "start");
  }

  static boolean isInstalled() {
    return Files.isExecutable(POSTFIX);
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    postfix(config, "stop");
    delete(home);
  }

  /** The report about a letter, once Postfix has put it into the box of the sender. */
  byte[] awaitReport(String messageId) throws IOException, InterruptedException {
    Path box = home.resolve("mail/desk");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (Path file : files(box.resolve("new"))) {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(messageId) && text.contains("delivery-status")) {
          return bytes;
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no report in " + PATIENCE);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path configure(Path home, int port) throws IOException, InterruptedException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.createDirectories(home.resolve("queue"));
    Path data = Files.createDirectories(home.resolve("data"));
    Files.createDirectories(home.resolve("mail"));
    Files.writeString(
        config.resolve("boxes"), "office@here.test office/\ndesk@tocsin.example desk/\n");
    Files.writeString(config.resolve("main.cf"), settings(home, config));
    Files.writeString(config.resolve("master.cf"), services(port));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    run("chown", "-R", "postfix", data.toString());
    run("chown", "nobody", home.resolve("mail").toString());
    return config;
  }

  private static String settings(Path home, Path config) {
    return """
    compatibility_level = 3.6
    queue_directory = %1$s/queue
    data_directory = %1$s/data
    command_directory = /usr/sbin
    daemon_directory = /usr/lib/postfix/sbin
    mail_owner = postfix
    setgid_group = postdrop
    inet_interfaces = 127.0.0.1
    inet_protocols = ipv4
    myhostname = relay.test
    mydestination =
    local_recipient_maps =
    virtual_mailbox_domains = here.test, tocsin.example
    virtual_mailbox_base = %1$s/mail
    virtual_mailbox_maps = texthash:%2$s/boxes
    virtual_uid_maps = static:65534
    virtual_gid_maps = static:65534
    smtpd_recipient_restrictions = permit_mynetworks, reject
    smtpd_reject_unlisted_recipient = no
    mynetworks = 127.0.0.0/8
    default_transport = error:nothing leaves this machine
    alias_maps =
    alias_database =
    maillog_file = %1$s/postfix.log
    maillog_file_prefixes = %1$s
    multi_instance_name = postfix-tocsin-test
    """
        .formatted(home, config);
  }

  /** Only what takes, keeps, delivers and reports. */
  private static String services(int port) {
    return """
    127.0.0.1:%d inet n - n - - smtpd
    pickup unix n - n 60 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    flush unix n - n 1000? 0 flush
    error unix - - n - - error
    retry unix - - n - - error
    virtual unix - n n - - virtual
    anvil unix - - n - 1 anvil
    proxymap unix - - n - - proxymap
    postlog unix-dgram n - n - 1 postlogd
    """
        .formatted(port);
  }

  private static void postfix(Path config, String what) throws IOException, InterruptedException {
    run(POSTFIX.toString(), "-c", config.toString(), what);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }

  private static void delete(Path home) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var walk = Files.walk(home)) {
      walk.forEach(all::add);
    }
    for (Path path : all.reversed()) {
      Files.deleteIfExists(path);
    }
  }
}
