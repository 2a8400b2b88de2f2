package org.tocsin.desk.publish.chart;

import org.jspecify.annotations.Nullable;

/**
 * Fill and outline of a shape.
 *
 * @param fill null for none
 * @param stroke null for none
 * @param strokeWidth pixels
 * @param dash an SVG dash pattern, "" for a full line
 */
record Paint(@Nullable Ink fill, @Nullable Ink stroke, double strokeWidth, String dash) {

  static Paint fill(Ink ink) {
    return new Paint(ink, null, 0, "");
  }

  static Paint filled(Ink fill, Ink outline) {
    return new Paint(fill, outline, 1, "");
  }

  static Paint stroke(Ink ink, double width) {
    return new Paint(null, ink, width, "");
  }

  static Paint dashed(Ink ink) {
    return new Paint(null, ink, 1.2, "4 3");
  }

  String attributes(Sheet sheet) {
    StringBuilder out = new StringBuilder(" fill=\"");
    out.append(fill == null ? "none" : sheet.colour(fill)).append('"');
    if (stroke != null) {
      out.append(" stroke=\"").append(sheet.colour(stroke)).append("\" stroke-width=\"");
      out.append(Svg.n(strokeWidth)).append('"');
    }
    if (!dash.isEmpty()) {
      out.append(" stroke-dasharray=\"").append(dash).append('"');
    }
    return out.toString();
  }
}
