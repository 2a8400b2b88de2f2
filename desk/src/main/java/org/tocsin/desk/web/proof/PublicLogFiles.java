package org.tocsin.desk.web.proof;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.desk.Desk;
import org.tocsin.desk.web.frame.Allow;

/**
 * The public log under {@code /log}, as the C2SP tlog-tiles form lays it out. It holds no content.
 */
@Configuration(proxyBeanMethods = false)
@RestController
class PublicLogFiles implements WebMvcConfigurer {
  private final Desk desk;

  PublicLogFiles(Desk desk) {
    this.desk = desk;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/log/log.vkey")
  ResponseEntity<ByteArrayResource> verifierKey() {
    String text = desk.ledger().verifierKey() + "\n";
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String folder = desk.ledger().publicLog().toUri().toString();
    registry
        .addResourceHandler("/log/**")
        .addResourceLocations(folder.endsWith("/") ? folder : folder + "/")
        .setCacheControl(CacheControl.noCache());
  }
}
