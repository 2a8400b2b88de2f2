package org.tocsin.desk.web.record;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** The accounts that records can be assigned to. */
final class Colleagues {
  private Colleagues() {}

  static List<String> of(People people) {
    return people.listAccounts().stream()
        .filter(Account::enabled)
        .filter(account -> account.role().mayDoAllOf(Role.ANALYST))
        .map(Account::name)
        .toList();
  }

  /**
   * @param account "" for nobody
   * @throws IllegalArgumentException when there is no such account
   */
  static Optional<Viewer> named(String account, People people) {
    if (account.isEmpty()) {
      return Optional.empty();
    }
    if (people.findAccount(account).filter(Account::enabled).isEmpty()) {
      throw new IllegalArgumentException("there is no account " + account);
    }
    return Optional.of(people.viewer(account));
  }
}
