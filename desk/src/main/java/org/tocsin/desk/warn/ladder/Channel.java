package org.tocsin.desk.warn.ladder;

/** A way by which a notice goes to one recipient. */
public enum Channel {
  MAIL,
  WEBHOOK
}
