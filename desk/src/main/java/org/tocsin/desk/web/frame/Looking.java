package org.tocsin.desk.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.tocsin.desk.people.Viewer;

/**
 * Hands a page who is looking, as a parameter of type {@link Viewer}, and chooses their language.
 */
@Configuration(proxyBeanMethods = false)
class Looking implements WebMvcConfigurer {
  private static final Duration KEPT = Duration.ofDays(400);
  private final Onlooker onlooker;

  Looking(Onlooker onlooker) {
    this.onlooker = onlooker;
  }

  /** The language that was chosen, else the first one that the browser asks for and we have. */
  @Bean
  static LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
    browser.setDefaultLocale(Locale.ENGLISH);
    browser.setSupportedLocales(Languages.TAGS.stream().map(Locale::forLanguageTag).toList());
    CookieLocaleResolver chosen = new CookieLocaleResolver("language");
    chosen.setDefaultLocaleFunction(browser::resolveLocale);
    chosen.setRejectInvalidCookies(false);
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setCookieMaxAge(KEPT);
    return chosen;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Switching(localeResolver()));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument(onlooker));
  }

  private record ViewerArgument(Onlooker onlooker) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder) {
      HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
      if (asked == null || asked.getUserPrincipal() == null) {
        throw new IllegalStateException("a page that asks who is looking needs a signed-in person");
      }
      return onlooker.of(asked);
    }
  }
}
