package org.tocsin.desk.web.frame;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style sheets and scripts, all served by us; browsers keep them and ask whether they changed. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/desk/**")
        .addResourceLocations("classpath:/static/desk/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/kept/**")
        .addResourceLocations("classpath:/static/kept/")
        .setCacheControl(CacheControl.noCache());
  }
}
