package org.tocsin.desk.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Writes templates of {@code src/main/jte/web} as pages; each is handed {@code shell} and {@code
 * page}.
 */
@Component
public final class Pages {
  private static final String WAY = Pages.class.getName() + ".way";
  private static final String STANDING = Pages.class.getName() + ".standing";
  private static final String NEWS = Pages.class.getName() + ".news";
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tocsin.desk.pages");

  /** A page with status 200; {@code model} is the template's {@code page}. */
  public View show(String template, Object model) {
    return new TemplateView(template, model);
  }

  public ModelAndView show(String template, Object model, HttpStatus status) {
    ModelAndView page = new ModelAndView(show(template, model));
    page.setStatus(status);
    return page;
  }

  /** Remembers for this request which case its page belongs to. */
  public static void on(HttpServletRequest request, Shell.CaseWay way) {
    request.setAttribute(WAY, way);
  }

  /**
   * Tells the person this on every page until it no longer holds; what they just did goes first.
   */
  public static void stand(HttpServletRequest request, Notice notice) {
    request.setAttribute(STANDING, notice);
  }

  /**
   * Says in the head of the page that so much is new.
   *
   * @param href where it is
   */
  public static void news(HttpServletRequest request, long fresh, String href) {
    request.setAttribute(NEWS, new Shell.News(fresh, href));
  }

  private String write(
      String template, Object model, @Nullable Notice notice, HttpServletRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", model);
    parameters.put("shell", shell(request, notice));
    StringOutput out = new StringOutput();
    engine.render("web/" + template + ".jte", parameters, out);
    return out.toString();
  }

  private Shell shell(HttpServletRequest request, @Nullable Notice notice) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Shell.CaseWay way = (Shell.CaseWay) request.getAttribute(WAY);
    Words words = Words.here();
    List<Tongue> tongues = Tongue.list(request, words);
    Shell.News news = (Shell.News) request.getAttribute(NEWS);
    return new Shell(
        visitor(request.getUserPrincipal()), way, token(token), notice, news, words, tongues);
  }

  private static String token(@Nullable CsrfToken token) {
    return token == null ? "" : token.getToken();
  }

  private static Shell.@Nullable Visitor visitor(@Nullable Principal principal) {
    if (!(principal instanceof Authentication signedIn)) {
      return null;
    }
    return new Shell.Visitor(
        signedIn.getName(),
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(name -> name != null && name.startsWith("ROLE_"))
            .map(name -> Say.word(name.substring("ROLE_".length())))
            .findFirst()
            .orElse("reader"));
  }

  private final class TemplateView implements View {
    private final String template;
    private final Object page;

    private TemplateView(String template, Object page) {
      this.template = template;
      this.page = page;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
      Notice done = flash == null ? null : (Notice) flash.get(Notice.KEY);
      Notice notice = done == null ? (Notice) request.getAttribute(STANDING) : done;
      byte[] bytes = write(template, page, notice, request).getBytes(StandardCharsets.UTF_8);
      response.setContentType(getContentType());
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
