package org.tocsin.foresight.risk;

/** The data of a forecast is missing or odd; the message is one line for who supplied it. */
public final class ForecastDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForecastDataException(String message) {
    super(message);
  }

  public ForecastDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
