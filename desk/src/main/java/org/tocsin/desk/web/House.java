package org.tocsin.desk.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the rooms of the open house to the pages. */
@Configuration(proxyBeanMethods = false)
class House {

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }
}
