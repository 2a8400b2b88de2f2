package org.tocsin.desk.field;

import java.util.List;

/**
 * A form as its XML says.
 *
 * @param root name of the root element of its reports
 * @param isSimple true when the web form can show all of it
 */
record XForm(
    String id,
    String version,
    String title,
    String root,
    List<Question> questions,
    boolean isSimple) {}
