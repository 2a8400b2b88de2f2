package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.web.frame.Allow;

/**
 * Lets a page run only when its own rule admits who asks. A page without a rule runs for nobody:
 * forgetting one closes it. Files have no rule of their own; the gate names their folders.
 */
@Component
final class OnlyAllowed implements HandlerInterceptor, WebMvcConfigurer {
  private static final String ROLE = "ROLE_";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod page)) {
      return true;
    }
    Allow rule = page.getMethodAnnotation(Allow.class);
    if (rule != null && admits(rule.value(), request)) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private static boolean admits(Allow.Access rule, HttpServletRequest request) {
    return switch (rule) {
      case ANYONE -> true;
      case FIELD_KEY -> DeviceDoor.hasAdmitted(request);
      case READER, ANALYST, ADMINISTRATOR ->
          role().filter(role -> role.mayDoAllOf(Role.valueOf(rule.name()))).isPresent();
    };
  }

  private static Optional<Role> role() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .flatMap(OnlyAllowed::role);
  }

  private static Optional<Role> role(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .map(OnlyAllowed::named)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable Role named(@Nullable String authority) {
    for (Role role : Role.values()) {
      if ((ROLE + role.name()).equals(authority)) {
        return role;
      }
    }
    return null;
  }
}
