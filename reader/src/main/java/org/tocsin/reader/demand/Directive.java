package org.tocsin.reader.demand;

/**
 * One directive found in a sentence, as token indices.
 *
 * @param cue first token of the directive, its adverbs included
 * @param cueEnd one past its verb
 * @param act "urge", or "urge+call" for two verbs with one object
 * @param voice who is asking, by grammar
 * @param addressee the noun phrase asked, empty range when there is none
 * @param action first token of what is asked
 * @param to one past the last token of what is asked
 */
record Directive(
    int cue,
    int cueEnd,
    String act,
    String force,
    Voice voice,
    Range addressee,
    int action,
    int to) {

  enum Voice {
    /** "I urge", "we call on". */
    FIRST,
    /** "The Committee recommends": a body in its own document. */
    ISSUER,
    /** "Calls upon": an operative clause whose subject stands above. */
    OPERATIVE,
    /** "All parties are urged". */
    PASSIVE,
    /** "The authorities must". */
    MODAL,
    /** Somebody else's, or in the past: reported, not made. */
    REPORTED
  }

  Directive endingAt(int end) {
    return new Directive(cue, cueEnd, act, force, voice, addressee, action, end);
  }

  Directive joinedBy(Directive second) {
    String joined = act.equals(second.act()) ? act : act + "+" + second.act();
    return new Directive(
        cue,
        second.cueEnd(),
        joined,
        Force.stronger(force, second.force()),
        voice,
        second.addressee(),
        second.action(),
        second.to());
  }
}
