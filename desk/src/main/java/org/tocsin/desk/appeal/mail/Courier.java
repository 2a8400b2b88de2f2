package org.tocsin.desk.appeal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.warn.ladder.MailAccess;

/** Hands exact bytes to a mail server and keeps every word that was said. */
public final class Courier {

  private Courier() {}

  /**
   * @param envelopeId letters and digits; comes back in delivery reports
   */
  public static Dialogue send(
      MailAccess access, String from, String to, byte[] letter, String envelopeId) {
    Session session = Session.getInstance(access.server().properties());
    Line line = new Line(session);
    try (line) {
      access.connect(line);
      Exact message = new Exact(session, letter);
      message.setEnvelopeFrom(from);
      boolean reports = line.supportsExtension("DSN");
      if (reports) {
        message.setNotifyOptions(
            SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.setMailExtension("ENVID=" + envelopeId);
      }
      line.sendMessage(message, new InternetAddress[] {new InternetAddress(to, true)});
      return line.dialogue(Dialogue.Outcome.ACCEPTED, reports);
    } catch (MessagingException e) {
      line.note(e);
      boolean unsure = line.finished && !line.answered;
      return line.dialogue(unsure ? Dialogue.Outcome.UNSURE : Dialogue.Outcome.REFUSED, false);
    }
  }

  /** Writes itself byte for byte. */
  private static final class Exact extends SMTPMessage {
    private final byte[] bytes;

    Exact(Session session, byte[] bytes) throws MessagingException {
      super(session, new ByteArrayInputStream(bytes));
      this.bytes = bytes.clone();
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
      out.write(bytes);
    }
  }

  /** A line that remembers what was said on it. */
  private static final class Line extends SMTPTransport {
    private final List<String> lines = new ArrayList<>();
    private boolean signingIn;
    private boolean finished;
    private boolean answered;
    private String lastOfLetter = "";

    Line(Session session) {
      super(session, new URLName("smtp", null, -1, null, null, null));
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
      signingIn = command.startsWith("AUTH") || (signingIn && !isPlain(command));
      lines.add("C: " + (signingIn ? "AUTH (not kept)" : command));
      finished = finished || command.equals(".");
      super.sendCommand(command);
    }

    private static boolean isPlain(String command) {
      String verb = command.toUpperCase(Locale.ROOT);
      return verb.startsWith("MAIL") || verb.startsWith("EHLO") || verb.startsWith("QUIT");
    }

    @Override
    protected int readServerResponse() throws MessagingException {
      int code = super.readServerResponse();
      String said = getLastServerResponse();
      if (said != null && code > 0) {
        said.lines().forEach(one -> lines.add("S: " + one));
        if (finished && !answered) {
          answered = true;
          lastOfLetter = said.strip();
        }
      }
      return code;
    }

    void note(MessagingException e) {
      lines.add("-- " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    Dialogue dialogue(Dialogue.Outcome outcome, boolean reports) {
      String reply = lastOfLetter.isEmpty() ? lines.isEmpty() ? "" : lines.getLast() : lastOfLetter;
      return new Dialogue(outcome, reply, reports, List.copyOf(lines));
    }
  }
}
