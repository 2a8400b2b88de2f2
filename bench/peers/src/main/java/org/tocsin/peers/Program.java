package org.tocsin.peers;

import tools.jackson.databind.node.ObjectNode;

/** One program, loaded and ready. */
interface Program {
  /** What it says to a request: text, or a list of {@link Piece}. */
  Object answer(ObjectNode request) throws Exception;
}
