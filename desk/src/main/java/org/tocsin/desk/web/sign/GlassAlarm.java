package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.desk.people.People;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Onlooker;
import org.tocsin.desk.web.frame.Pages;

/**
 * Tells the keepers of a compartment, on every page, that its glass was broken, until they say so.
 */
@Component
final class GlassAlarm implements HandlerInterceptor, WebMvcConfigurer {
  private final People people;
  private final Onlooker onlooker;

  GlassAlarm(People people, Onlooker onlooker) {
    this.people = people;
    this.onlooker = onlooker;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod && request.getUserPrincipal() != null) {
      int unseen = people.compartments().countUnseen(onlooker.of(request));
      if (unseen > 0) {
        Pages.stand(request, Notice.wrong("access.glass.alarm", unseen));
      }
    }
    return true;
  }
}
