package org.tocsin.peers;

import tools.jackson.databind.node.ObjectNode;

/** One program, loaded and ready. */
interface Program {
  /** What it says to a request: text, a list of {@link Piece}, or fields by name. */
  Object answer(ObjectNode request) throws Exception;
}
