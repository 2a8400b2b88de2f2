package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.tocsin.desk.web.frame.Allow;

/** Every route of the running desk with its rule, read off the pages themselves. Thread-safe. */
@Component
public final class RouteList {

  /**
   * One route.
   *
   * @param method HTTP method, "*" for every one
   * @param access its rule; null when nobody wrote one, then it is closed to all
   * @param page class and method that answer
   * @param takes media types it reads, empty for any
   * @param fromPrograms whether it is asked from no page of ours, see {@link Allow#fromPrograms}
   */
  public record Route(
      String method,
      PathPattern pattern,
      Allow.@Nullable Access access,
      String page,
      List<String> takes,
      boolean fromPrograms) {

    private boolean covers(String asked, PathContainer path) {
      boolean reads = asked.equals("HEAD") && method.equals("GET");
      return (reads || method.equals("*") || method.equals(asked)) && pattern.matches(path);
    }

    public String address() {
      return pattern.getPatternString();
    }

    /** "GET /cases/{id} READER OverviewPages.overview", in columns. */
    public String line() {
      String rule = access == null ? "CLOSED" : access.name();
      return "%-6s %-52s %-13s %s".formatted(method, address(), rule, page);
    }
  }

  private final ObjectProvider<RequestMappingHandlerMapping> mapping;
  private volatile @Nullable List<Route> routes;

  RouteList(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  /** All of them, by address. */
  public List<Route> list() {
    List<Route> known = routes;
    if (known == null) {
      known = read(mapping.getObject().getHandlerMethods());
      routes = known;
    }
    return known;
  }

  /** True for a route that needs no account: the gate lets it pass to its own rule. */
  boolean isOpen(HttpServletRequest request) {
    return find(request, Allow.Access.ANYONE).isPresent() || isForDevices(request);
  }

  boolean isForDevices(HttpServletRequest request) {
    return find(request, Allow.Access.FIELD_KEY).isPresent();
  }

  boolean isFromPrograms(HttpServletRequest request) {
    return find(request, Allow.Access.ANYONE).filter(Route::fromPrograms).isPresent();
  }

  private Optional<Route> find(HttpServletRequest request, Allow.Access access) {
    String inside = request.getRequestURI().substring(request.getContextPath().length());
    PathContainer path = PathContainer.parsePath(inside);
    return list().stream()
        .filter(route -> route.access() == access)
        .filter(route -> route.covers(request.getMethod(), path))
        .findFirst();
  }

  private static List<Route> read(Map<RequestMappingInfo, HandlerMethod> mapped) {
    List<Route> all = new ArrayList<>();
    mapped.forEach((info, handler) -> all.addAll(routes(info, handler)));
    all.sort(Comparator.comparing(Route::address).thenComparing(Route::method));
    return List.copyOf(all);
  }

  private static List<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    Allow rule = handler.getMethodAnnotation(Allow.class);
    String page = handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("*") : methods.stream().map(Enum::name).toList();
    List<String> takes =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .map(MimeType::toString)
            .toList();
    List<Route> routes = new ArrayList<>();
    for (PathPattern pattern : patterns(info)) {
      for (String name : names) {
        boolean programs = rule != null && rule.fromPrograms();
        routes.add(
            new Route(name, pattern, rule == null ? null : rule.value(), page, takes, programs));
      }
    }
    return routes;
  }

  private static Set<PathPattern> patterns(RequestMappingInfo info) {
    var condition = info.getPathPatternsCondition();
    return condition == null ? Set.of() : condition.getPatterns();
  }
}
