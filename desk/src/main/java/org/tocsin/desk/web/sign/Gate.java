package org.tocsin.desk.web.sign;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tocsin.desk.web.frame.FieldKeys;

/**
 * Stands in front of every request: nobody passes without signing in but to what is explicitly
 * open, and {@link OnlyAllowed} asks each page's own rule after that. With the headers of a page
 * that trusts only us.
 */
@Configuration(proxyBeanMethods = false)
class Gate {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain gateChain(
      HttpSecurity http,
      Entrance entrance,
      TeamSignIn team,
      CsrfTokenRepository tokens,
      StillWelcome stillWelcome,
      RouteList routes,
      ObjectProvider<FieldKeys> fieldKeys,
      @Value("${tocsin.log.open}") boolean openLog) {
    http.authorizeHttpRequests(registry -> apply(routes, openLog, registry))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(signInHere()))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .httpBasic(basic -> basic.disable())
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers(routes::isForDevices, routes::isFromPrograms))
        .headers(Gate::writeHeaders)
        .addFilterBefore(new DeviceDoor(routes, fieldKeys), CsrfFilter.class)
        .addFilterBefore(new NoPartsFromStrangers(routes), CsrfFilter.class)
        .addFilterBefore(stillWelcome, CsrfFilter.class);
    team.addTo(http, entrance);
    return http.build();
  }

  /** Without a host in the address: whoever asks may have made one up. */
  private static LoginUrlAuthenticationEntryPoint signInHere() {
    LoginUrlAuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint("/sign-in");
    door.setFavorRelativeUris(true);
    return door;
  }

  private static void apply(
      RouteList routes,
      boolean openLog,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          registry) {
    registry.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    if (!openLog) {
      registry.requestMatchers("/log/**").authenticated();
    }
    registry
        .requestMatchers(HttpMethod.GET, "/desk/**", "/kept/**", "/log/**", "/actuator/health")
        .permitAll()
        .requestMatchers(routes::isOpen)
        .permitAll()
        .anyRequest()
        .authenticated();
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
  static CsrfTokenRepository tokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  static PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }
}
