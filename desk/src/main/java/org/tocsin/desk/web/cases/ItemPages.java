package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Examined;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** The items of a case, and each item with its custody and its original. */
@Controller
public final class ItemPages {

  private static final int MOST = 100;

  /**
   * @param items a page of them, in the order they were sealed
   * @param unread of all
   */
  public record Items(String caseId, Slice<Item> items, long unread) {}

  /**
   * @param parent the item it was taken out of, null when it came by itself
   * @param examined what the file says about itself; null when nobody looked at it yet, and for
   *     readers: where a photo was taken can put people at risk
   */
  public record OneItem(
      Item item,
      @Nullable Item parent,
      @Nullable ItemReading reading,
      List<CustodyEvent> custody,
      @Nullable Examined examined) {
    public boolean isCopy() {
      return item.state() == Item.State.DERIVED;
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Pictures pictures;

  ItemPages(
      Pages pages, Ways ways, Collecting collecting, Establishing establishing, Pictures pictures) {
    this.pictures = pictures;
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.establishing = establishing;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/items")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "items");
    List<Item> all = collecting.listItems(id, me);
    long unread = all.stream().filter(item -> item.state() == Item.State.UNREAD).count();
    return pages.show("items", new Items(id, Slice.of(all, from, MOST), unread));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}")
  View one(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Item item = collecting.getItem(id, me);
    ways.enter(request, item.caseId(), "items");
    Item parent =
        item.parent() == null ? null : collecting.findItem(item.parent(), me).orElse(null);
    return pages.show(
        "item",
        new OneItem(
            item,
            parent,
            establishing.findReading(id, me).orElse(null),
            collecting.listCustody(id, me),
            me.may(Role.ANALYST) ? pictures.findExamined(id).orElse(null) : null));
  }

  /**
   * The sealed bytes, never opened by the browser: hostile content must not run on this desk's
   * address. A POST, since it is recorded.
   */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/original")
  void original(@PathVariable String id, Viewer me, HttpServletResponse response)
      throws IOException {
    Item item = collecting.getItem(id, me);
    try (InputStream in = collecting.openOriginal(id, me, "download from the desk")) {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(item.bytes());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(item.name(), StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      in.transferTo(response.getOutputStream());
    }
  }
}
