/**
 * Mail as evidence: a letter as exact bytes, its signature, the words that were exchanged with the
 * server, and what a message that came back says about one that left. It decides nothing about
 * demands and records nothing; {@link org.tocsin.desk.appeal.notice.Notices} does. Sees the mail
 * server that warn set up.
 */
@NamedInterface("mail")
@NullMarked
package org.tocsin.desk.appeal.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
