package org.tocsin.desk.web.sign;

import java.util.Locale;
import java.util.Optional;
import org.tocsin.desk.people.Role;

/** Keys of the names of roles, and roles as forms send them. */
final class RoleName {
  private RoleName() {}

  static String key(Role role) {
    return "access.role." + role.name().toLowerCase(Locale.ROOT);
  }

  /** Empty when there is no such role. */
  static Optional<Role> find(String typed) {
    for (Role role : Role.values()) {
      if (role.name().equalsIgnoreCase(typed)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
