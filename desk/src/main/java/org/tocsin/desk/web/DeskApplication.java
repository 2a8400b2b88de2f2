package org.tocsin.desk.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.tocsin.desk.Desk;
import org.tocsin.desk.web.sign.RouteList;

/**
 * The web desk of one house: pages over its rooms, on this machine unless told otherwise. Parts are
 * known by their full names, since each room names its own without asking the others.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DeskApplication {

  /** A desk that answers. Closing it lets running requests finish; the {@code Desk} stays open. */
  public record Running(String address, Duration startup, ConfigurableApplicationContext context)
      implements AutoCloseable {
    /** Every route with its rule, one a line. */
    public List<String> routes() {
      return context.getBean(RouteList.class).list().stream().map(RouteList.Route::line).toList();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /**
   * Starts the pages over an open house.
   *
   * @param bind address to listen on; anything but loopback shows the desk to a network
   * @param port 0 for any free one
   */
  public static Running start(Desk desk, String bind, int port) {
    return start(desk, bind, port, Map.of());
  }

  /**
   * Starts the pages with settings beside those of {@code tocsin.properties} in the home folder.
   *
   * @param settings by name, for instance {@code tocsin.oidc.issuer}
   */
  public static Running start(Desk desk, String bind, int port, Map<String, String> settings) {
    long begun = System.nanoTime();
    SpringApplication application = new SpringApplication(DeskApplication.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("desk", desk));
    application.setRegisterShutdownHook(false);
    ConfigurableApplicationContext context = application.run(arguments(desk, bind, port, settings));
    String bound = context.getEnvironment().getRequiredProperty("local.server.port");
    String address = "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + bound;
    return new Running(address, Duration.ofNanos(System.nanoTime() - begun), context);
  }

  private static String[] arguments(
      Desk desk, String bind, int port, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=" + bind);
    arguments.add("--server.port=" + port);
    String file = desk.home().root().resolve("tocsin.properties").toUri().toString();
    arguments.add("--spring.config.additional-location=optional:" + file);
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments.toArray(String[]::new);
  }
}
