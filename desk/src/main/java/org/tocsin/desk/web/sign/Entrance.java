package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;

/**
 * Lets a person in once all they had to show was right: under a new session id and a new token, so
 * that what somebody planted before is worth nothing.
 */
@Component
final class Entrance {
  /** Marks who came in through the team's own sign-in, which asks for second factors itself. */
  static final String BY_TEAM = "SIGNED_IN_BY_TEAM";

  private final OpenSessions sessions;
  private final SessionAuthenticationStrategy renew;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final RequestCache asked = new HttpSessionRequestCache();

  Entrance(OpenSessions sessions, CsrfTokenRepository tokens) {
    this.sessions = sessions;
    this.renew =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens)));
  }

  /** Where to go next: the page asked for before signing in, else the list of cases. */
  String letIn(
      Account account, HttpServletRequest request, HttpServletResponse response, String... more) {
    Authentication signedIn = Doorkeeper.signedIn(account, List.of(more));
    request.getSession(true);
    renew.onAuthentication(signedIn, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    sessions.open(account.name(), request);
    SavedRequest before = asked.getRequest(request, response);
    asked.removeRequest(request, response);
    return before == null ? "/" : before.getRedirectUrl();
  }
}
