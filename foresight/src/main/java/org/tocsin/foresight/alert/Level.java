package org.tocsin.foresight.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How grave a warning is. */
public enum Level {
  @JsonProperty("watch")
  WATCH,
  @JsonProperty("warning")
  WARNING,
  @JsonProperty("emergency")
  EMERGENCY
}
