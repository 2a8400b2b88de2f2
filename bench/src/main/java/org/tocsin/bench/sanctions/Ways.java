package org.tocsin.bench.sanctions;

/** In which ways the people of a measurement are written. */
enum Ways {
  /** List and questions in the systems that weights and threshold were fitted on. */
  FITTED("systems fitted on"),
  /** Questions in the systems that were set aside, the list in any. */
  SET_ASIDE("systems set aside"),
  /** Any system, and questions as people type: other order, a name more, a letter wrong. */
  TYPED("typed by people");

  private final String title;

  Ways(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean mayAsk(Writing system) {
    return switch (this) {
      case FITTED -> !system.isSetAside();
      case SET_ASIDE -> system.isSetAside();
      case TYPED -> true;
    };
  }

  boolean mayList(Writing system) {
    return this != FITTED || !system.isSetAside();
  }
}
