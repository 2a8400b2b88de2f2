package org.tocsin.desk.exchange;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.TableHead;
import org.tocsin.desk.exchange.sheet.Layout;

/**
 * What an uploaded file is, before anything of it is taken in.
 *
 * @param layout how its rows are read, for tables
 * @param head its columns, for tables
 * @param sheets names of its sheets, for workbooks
 * @param notes what of it is left unread on purpose
 * @param saved the mapping saved last whose columns are those of this table
 */
public record Look(
    Item item,
    FileForm form,
    Layout layout,
    Optional<TableHead> head,
    List<String> sheets,
    List<String> notes,
    Optional<Mapping> saved) {

  public Look {
    sheets = List.copyOf(sheets);
    notes = List.copyOf(notes);
  }
}
