package org.tocsin.desk.web.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;

/** Cases for other programs, read only, under the same sign-in. */
@RestController
class CaseJson {
  private final Collecting collecting;
  private final CaseState state;
  private final AsOf asOf;
  private final Establishing establishing;

  CaseJson(Collecting collecting, CaseState state, AsOf asOf, Establishing establishing) {
    this.collecting = collecting;
    this.establishing = establishing;
    this.state = state;
    this.asOf = asOf;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/api/cases")
  List<CaseFile> list() {
    return collecting.listCases();
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/api/cases/{id}")
  Map<String, Object> summary(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me) {
    CaseFile file = collecting.getCase(id);
    CaseState.Now now = state.whole(id, asOf.day(id, day), me);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", file);
    json.put("as_of", now.asOf());
    json.put("facts", now.facts());
    json.put("items", collecting.listItems(id, me));
    json.put("voices", establishing.counting().byVoice(id, me));
    json.put("corridors", now.corridors());
    json.put("supplies", now.supplies());
    json.put("alerts", now.alerts());
    return json;
  }
}
