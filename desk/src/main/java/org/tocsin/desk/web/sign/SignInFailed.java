package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the person back to the sign-in page, which says the same whether the name exists or not.
 */
@Component
final class SignInFailed implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    String why = refusal instanceof MustWait wait ? "wait=" + wait.left().toSeconds() : "refused";
    response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
  }
}
