package org.tocsin.desk.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.people.Role;

/** A real desk on a free port with one account of each role, all with the same password. */
public final class RunningDesk implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery";

  public final Desk desk;
  public final DeskApplication.Running running;

  private RunningDesk(Desk desk, DeskApplication.Running running) {
    this.desk = desk;
    this.running = running;
  }

  /** Without any account. */
  public static RunningDesk fresh(Path folder) throws IOException {
    return over(TestHome.at(folder));
  }

  public static RunningDesk over(Home home) throws IOException {
    return over(home, Map.of());
  }

  private static RunningDesk over(Home home, Map<String, String> settings) throws IOException {
    Desk desk = Desk.open(home, Clock.systemUTC());
    return new RunningDesk(desk, DeskApplication.start(desk, "127.0.0.1", 0, settings));
  }

  /** With the accounts ada (administrator), ben (analyst) and cho (reader). */
  public static RunningDesk staffed(Path folder) throws IOException {
    return staffed(folder, Map.of());
  }

  /** With settings of the application beside. */
  public static RunningDesk staffed(Path folder, Map<String, String> settings) throws IOException {
    RunningDesk desk = over(TestHome.at(folder), settings);
    String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
    String known = String.valueOf(hash);
    desk.desk.people().redeem(desk.desk.people().makeSetupToken(), "ada", known);
    desk.desk.people().add("ben", known, Role.ANALYST, "ada");
    desk.desk.people().add("cho", known, Role.READER, "ada");
    return desk;
  }

  public String address() {
    return running.address();
  }

  /** A browser that nobody has signed in with. */
  public Visitor stranger() {
    return new Visitor(address());
  }

  public Visitor signedIn(String name) throws IOException {
    Visitor visitor = stranger();
    visitor.signIn(name, PASSWORD);
    return visitor;
  }

  @Override
  public void close() {
    running.close();
    desk.close();
  }
}
