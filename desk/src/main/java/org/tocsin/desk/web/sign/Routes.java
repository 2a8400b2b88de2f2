package org.tocsin.desk.web.sign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The rule of every route, first match wins; what no rule names is refused. Reading needs a reader,
 * changing the record an analyst, and accounts and the ledger's own check an administrator.
 */
final class Routes {

  /** Least role that may use a route. */
  enum Access {
    ANYONE,
    READER,
    ANALYST,
    ADMINISTRATOR
  }

  /**
   * @param method null for every method
   */
  record Rule(@Nullable HttpMethod method, String pattern, Access access) {

    private static Rule of(@Nullable HttpMethod method, String pattern, Access access) {
      return new Rule(method, pattern, access);
    }

    boolean covers(HttpMethod asked, String path) {
      PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
      return (method == null || method.equals(asked))
          && parsed.matches(PathContainer.parsePath(path));
    }
  }

  private Routes() {}

  /**
   * @param openLog whether the public log is readable without signing in
   */
  static List<Rule> rules(boolean openLog) {
    HttpMethod get = HttpMethod.GET;
    HttpMethod post = HttpMethod.POST;
    return List.of(
        Rule.of(get, "/desk/**", Access.ANYONE),
        Rule.of(get, "/kept/**", Access.ANYONE),
        Rule.of(get, "/welcome", Access.ANYONE),
        Rule.of(post, "/welcome", Access.ANYONE),
        Rule.of(get, "/sign-in", Access.ANYONE),
        Rule.of(post, "/sign-in", Access.ANYONE),
        Rule.of(get, "/actuator/health", Access.ANYONE),
        Rule.of(null, "/error", Access.ANYONE),
        Rule.of(get, "/log/**", openLog ? Access.ANYONE : Access.READER),
        Rule.of(null, "/accounts/**", Access.ADMINISTRATOR),
        Rule.of(post, "/ledger/check", Access.ADMINISTRATOR),
        Rule.of(post, "/sign-out", Access.READER),
        Rule.of(get, "/**", Access.READER),
        Rule.of(HttpMethod.HEAD, "/**", Access.READER),
        Rule.of(post, "/**", Access.ANALYST));
  }

  /** What a request needs; empty when it is refused to everybody. */
  static Optional<Access> find(boolean openLog, HttpMethod method, String path) {
    return rules(openLog).stream()
        .filter(rule -> rule.covers(method, path))
        .map(Rule::access)
        .findFirst();
  }
}
