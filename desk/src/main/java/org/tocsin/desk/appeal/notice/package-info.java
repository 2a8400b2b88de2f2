/**
 * Provable notice: a letter that one person composes and another approves, how it left, and what
 * came back, each thing sealed. What an event shows of a demand is told to {@code appeal.demand},
 * and never more than it shows. {@link org.tocsin.desk.appeal.notice.Notices} is the front.
 */
@NamedInterface("notice")
@NullMarked
package org.tocsin.desk.appeal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
