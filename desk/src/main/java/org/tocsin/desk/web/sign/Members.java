package org.tocsin.desk.web.sign;

import java.util.List;
import java.util.Optional;

/** What the gate needs to know of the team; kept by the room of people. */
interface Members {

  /**
   * @param role administrator, analyst or reader
   */
  record Member(String name, String role, String passwordHash) {}

  /** True until somebody has an account. */
  boolean isEmpty();

  Optional<Member> find(String name);

  List<Member> list();

  /** Makes a one-time invitation and returns its token; only the token's hash is kept. */
  String invite(String role, String by);

  /** The role an unused token invites to. */
  Optional<String> findInvitation(String token);

  /**
   * Uses the token up.
   *
   * @throws IllegalArgumentException when the token is used or unknown, or the name is taken
   */
  void join(String token, String name, String passwordHash);

  void changeRole(String name, String role, String by);

  void dismiss(String name, String by);
}
