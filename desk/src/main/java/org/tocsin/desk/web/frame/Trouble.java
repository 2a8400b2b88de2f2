package org.tocsin.desk.web.frame;

/**
 * A page for when something went wrong.
 *
 * @param what what happened
 * @param safe what is safe
 * @param next what to do
 */
public record Trouble(int status, String what, String safe, String next) {

  static Trouble of(int status) {
    return switch (status) {
      case 400, 405, 415, 422 ->
          new Trouble(
              status,
              "The desk did not understand that request",
              "Nothing was changed.",
              "Go back, load the page anew and try again.");
      case 403 ->
          new Trouble(
              status,
              "You may not do this, or the page was open too long",
              "Nothing was changed.",
              "Load the page anew and try again. If it stays so, ask an administrator which role"
                  + " you have.");
      case 404 ->
          new Trouble(
              status,
              "There is nothing at this address",
              "Records are never deleted: if it was recorded, it is still here.",
              "Start from the list of cases.");
      case 413 ->
          new Trouble(
              status,
              "That was too large to take in one go",
              "Nothing was taken in.",
              "Send the files in smaller groups, or use the command: tocsin brief FOLDER.");
      default ->
          new Trouble(
              status,
              "Something broke on the desk's side",
              "What was acknowledged before is sealed and safe. The last act may not have been"
                  + " recorded: look before repeating it.",
              "Try again. If it happens twice, look at the desk's own messages and tell whoever"
                  + " runs it.");
    };
  }
}
