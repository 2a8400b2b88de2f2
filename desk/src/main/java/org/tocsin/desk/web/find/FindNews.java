package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.find.News;
import org.tocsin.desk.web.frame.Onlooker;
import org.tocsin.desk.web.frame.Pages;

/** Tells people on every page that something new answers what they saved, until they look. */
@Component
final class FindNews implements HandlerInterceptor, WebMvcConfigurer {
  private final Finding finding;
  private final Onlooker onlooker;

  FindNews(Finding finding, Onlooker onlooker) {
    this.finding = finding;
    this.onlooker = onlooker;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean page = handler instanceof HandlerMethod && request.getMethod().equals("GET");
    if (page && request.getUserPrincipal() != null) {
      News news = finding.news(onlooker.of(request));
      if (news.fresh() > 0) {
        Pages.news(request, news.fresh(), Address.base(news.caseId()) + "#saved");
      }
    }
    return true;
  }
}
