package org.tocsin.desk.find;

/**
 * What answers the saved searches of a person since they last looked.
 *
 * @param fresh how much, in all their searches; a record that answers two counts twice
 * @param caseId where the first of it is, "" for across the cases
 */
public record News(long fresh, String caseId) {}
