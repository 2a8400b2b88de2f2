/**
 * Criteria for negotiations with who set them, proposals and formats clause by clause, and what
 * people hold of each clause under each criterion. Those who differ stand side by side. {@link
 * org.tocsin.desk.appeal.criteria.Criteria} is the front; everything in it is open to the desk.
 */
@NamedInterface("criteria")
@NullMarked
package org.tocsin.desk.appeal.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
