package org.tocsin.desk.exchange.form;

import java.util.List;

/**
 * What a file says about a value beside the value itself, each as it is written there; "" when it
 * says nothing.
 *
 * @param latitude degrees, {@code longitude} too, {@code precision} metres
 * @param claims ids of claims it rests on, {@code against} of those that speak against it
 */
public record Qualifiers(
    String latitude,
    String longitude,
    String precision,
    String certainty,
    String since,
    String until,
    String note,
    List<String> claims,
    List<String> against) {
  public static final Qualifiers NONE =
      new Qualifiers("", "", "", "", "", "", "", List.of(), List.of());

  public Qualifiers {
    claims = List.copyOf(claims);
    against = List.copyOf(against);
  }

  public static Qualifiers at(String latitude, String longitude, String precision) {
    return new Qualifiers(latitude, longitude, precision, "", "", "", "", List.of(), List.of());
  }

  boolean hasPoint() {
    return !latitude.isEmpty() || !longitude.isEmpty();
  }
}
