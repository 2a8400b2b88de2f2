package org.tocsin.desk.appeal.campaign;

import java.time.LocalDate;

/**
 * How many letters supporters said they sent on a day. Nothing proves one of them: it says how
 * often a button was pressed.
 *
 * @param country id of the state in the directory
 */
public record Supporters(LocalDate day, String country, long letters) {}
