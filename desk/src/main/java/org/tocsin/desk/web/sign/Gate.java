package org.tocsin.desk.web.sign;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Puts {@link Routes} in front of every request, with form sign-in and the headers of a page that
 * trusts only us.
 */
@Configuration(proxyBeanMethods = false)
class Gate {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain gateChain(
      HttpSecurity http,
      Doorkeeper doorkeeper,
      SignInFailed failed,
      StillWelcome stillWelcome,
      @Value("${tocsin.log.open}") boolean openLog) {
    http.authenticationProvider(doorkeeper)
        .authorizeHttpRequests(registry -> apply(Routes.rules(openLog), registry))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .failureHandler(failed))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .httpBasic(basic -> basic.disable())
        .headers(Gate::writeHeaders)
        .addFilterBefore(new NoPartsFromStrangers(), CsrfFilter.class)
        .addFilterBefore(stillWelcome, CsrfFilter.class);
    return http.build();
  }

  private static void apply(
      List<Routes.Rule> rules,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          registry) {
    registry.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    for (Routes.Rule rule : rules) {
      HttpMethod method = rule.method();
      var matched =
          registry.requestMatchers(
              method == null
                  ? paths.matcher(rule.pattern())
                  : paths.matcher(method, rule.pattern()));
      switch (rule.access()) {
        case ANYONE -> matched.permitAll();
        case READER, ANALYST, ADMINISTRATOR -> matched.hasRole(rule.access().name());
      }
    }
    registry.anyRequest().denyAll();
  }

  private static void writeHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  @Bean
  static RoleHierarchy roles() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role("ADMINISTRATOR")
        .implies("ANALYST")
        .role("ANALYST")
        .implies("READER")
        .build();
  }

  @Bean
  static PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }
}
