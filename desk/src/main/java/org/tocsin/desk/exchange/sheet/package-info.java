/**
 * Tables from strangers and for strangers: CSV and XLSX, read row by row within {@link
 * org.tocsin.desk.exchange.sheet.SheetLimits}, written so that no spreadsheet program takes a value
 * for a formula. Knows no case and no record.
 */
@NamedInterface("sheet")
@NullMarked
package org.tocsin.desk.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
