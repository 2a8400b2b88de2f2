package org.tocsin.desk.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what happened, what is safe and what to do, in place of a stack trace. */
@Controller
@ControllerAdvice
class TroublePages implements ErrorController {
  private final Pages pages;

  TroublePages(Pages pages) {
    this.pages = pages;
  }

  @Allow(Allow.Access.ANYONE)
  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return trouble(code instanceof Integer status ? status : HttpStatus.NOT_FOUND.value());
  }

  /** A room knows no such thing: the address is wrong, whoever typed it. */
  @ExceptionHandler(NoSuchElementException.class)
  ModelAndView missing() {
    return trouble(HttpStatus.NOT_FOUND.value());
  }

  private ModelAndView trouble(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return pages.show(
        "trouble", Trouble.of(status), known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
  }
}
