package org.tocsin.desk.appeal.demand;

/**
 * The states in words of two vocabularies of the field. HURIDOCS' Intervention format records who
 * was asked (parties requested), the response, the impact on the situation, the status of the
 * intervention and its priority; its fields are free text here, since its code lists are a team's
 * own. In the Universal Periodic Review a State supports a recommendation or notes it, and nothing
 * else (Human Rights Council resolution 16/21): whatever is not full support counts as noted.
 */
public record Codes(String response, String impact, String status, String upr) {

  static final String NO_RESPONSE = "no response on record";

  public static Codes of(Course course) {
    return new Codes(response(course), impact(course.state()), status(course.state()), upr(course));
  }

  private static String response(Course course) {
    Answer answer = course.answer();
    if (answer == null) {
      return course.state() == State.ACKNOWLEDGED ? "receipt acknowledged" : NO_RESPONSE;
    }
    return switch (answer) {
      case AGREED -> "agreed to act";
      case PARTLY -> "agreed in part";
      case NOTED -> "taken note of";
      case REFUSED -> "refused";
      case REFERRED -> "referred to another body";
    };
  }

  private static String impact(State state) {
    return switch (state) {
      case ACTED -> "action reported";
      case VERIFIED -> "action verified";
      default -> "none on record";
    };
  }

  private static String status(State state) {
    return switch (state) {
      case PREPARED -> "planned";
      case VERIFIED -> "completed";
      case LAPSED -> "closed";
      default -> "ongoing";
    };
  }

  private static String upr(Course course) {
    Answer answer = course.answer();
    if (answer == null) {
      return "";
    }
    return answer == Answer.AGREED ? "supported" : "noted";
  }
}
