package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Arrivals;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/** Opening a record and changing one. What was typed is never lost when the desk refuses it. */
@Controller
public final class RecordForms {
  private static final int MOST_CHOICES = 500;

  /**
   * @param entity null while it is a new one
   * @param targets what each LINK field may lead to
   * @param openable types that can be opened with it, by LINK field; none while one is changed
   * @param offer a page of claims that people accepted, to rest values on
   * @param problem why it was refused, null when it was not
   * @param since what others changed while this person was writing
   */
  public record Form(
      String caseId,
      EntityType type,
      @Nullable Entity entity,
      Typed typed,
      Map<String, List<Entity>> targets,
      Map<String, List<EntityType>> openable,
      List<String> compartments,
      ClaimFinder.Offer offer,
      @Nullable String problem,
      List<Step> since) {

    /** A value that stands, as a person knows it again; nothing of one that is withheld. */
    public String shown(Labels labels, Field field, Statement stands) {
      if (stands.withheld()) {
        return labels.words().say("records.withheld");
      }
      if (field.kind() != Field.Kind.LINK) {
        return labels.value(field, stands.value());
      }
      return targets.getOrDefault(field.name(), List.of()).stream()
          .filter(to -> to.id().equals(stands.value()))
          .findFirst()
          .map(labels::name)
          .orElse(labels.unseen());
    }

    public String action() {
      return entity == null
          ? "/cases/" + caseId + "/records"
          : "/records/" + entity.id() + "/change";
    }
  }

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Establishing establishing;
  private final Assessing assessing;
  private final ClaimLines claims;
  private final ClaimFinder finder;

  RecordForms(
      Pages pages,
      Ways cases,
      Entities entities,
      Establishing establishing,
      Assessing assessing,
      ClaimLines claims,
      ClaimFinder finder) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.establishing = establishing;
    this.assessing = assessing;
    this.claims = claims;
    this.finder = finder;
  }

  /**
   * @param claim a claim the new record is written from, "" for none
   * @param under a record the new one belongs to, "" for none
   */
  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/records/new")
  View blank(
      @PathVariable String id,
      @RequestParam String type,
      @RequestParam(defaultValue = "") String claim,
      @RequestParam(defaultValue = "") String under,
      @RequestParam Map<String, String> asked,
      Viewer me,
      HttpServletRequest request) {
    EntityType of = entities.types().get(type);
    cases.enter(request, id, of.section());
    Map<String, String> values = new LinkedHashMap<>(asked);
    // what identifies somebody is never taken from an address
    of.fields().stream()
        .filter(Field::restricted)
        .forEach(f -> values.keySet().removeIf(name -> name.startsWith(f.name() + ".")));
    if (!under.isEmpty()) {
      Entity above = entities.get(under, me);
      of.fields().stream()
          .filter(field -> field.required() && field.to().contains(above.type().name()))
          .findFirst()
          .ifPresent(field -> values.put(field.name() + ".0.value", under));
      values.put("compartment", above.compartment());
    }
    establishing.find(claim, me).ifPresent(c -> new Prefill(of).from(c, values));
    return pages.show("record-form", form(id, of, null, new Typed(values), null, List.of(), me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/records")
  ModelAndView open(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    Typed typed = new Typed(values);
    EntityType type = entities.types().get(typed.text("type"));
    try {
      return new ModelAndView("redirect:/records/" + opened(id, type, typed, me));
    } catch (IllegalArgumentException | IllegalStateException refused) {
      cases.enter(request, id, type.section());
      return refused(form(id, type, null, typed, refused.getMessage(), List.of(), me));
    }
  }

  private String opened(String caseId, EntityType type, Typed typed, Viewer me) {
    Arrivals arrivals = entities.arrivals();
    Newcomers newcomers = Newcomers.in(typed, type, entities.types(), arrivals::nextId);
    List<NewStatement> statements = newcomers.typed().statements(type);
    claims.check(statements, me);
    String id = arrivals.nextId();
    List<Arrivals.Prepared> all = new ArrayList<>(newcomers.arriving());
    all.add(
        new Arrivals.Prepared(
            id, new NewEntity(type.name(), typed.text("compartment"), statements)));
    for (Arrivals.Prepared one : all) {
      NewEntity made = one.entity();
      assessing.checkClaims(caseId, made.type(), made.statements(), made.compartment(), me);
    }
    arrivals.openAll(caseId, all, newcomers::typeOf, "", typed.text("reason"), me);
    return id;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/records/{id}/change")
  View change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String correct,
      Viewer me,
      HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    cases.enter(request, entity.caseId(), entity.type().section());
    Statement wrong = entity.statement(correct);
    Typed typed = wrong == null ? Typed.nothing() : Typed.correcting(wrong);
    return pages.show(
        "record-form", form(entity.caseId(), entity.type(), entity, typed, null, List.of(), me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/change")
  ModelAndView record(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      @RequestParam long version,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    Typed typed = new Typed(values);
    Entity entity = entities.get(id, me);
    try {
      List<NewStatement> added = typed.statements(entity.type());
      claims.check(added, me);
      assessing.checkClaims(entity.caseId(), entity.type().name(), added, entity.compartment(), me);
      entities.change(id, version, added, typed.ticked("drop."), typed.text("reason"), me);
      Notice.done("records.changed").on(to);
      return new ModelAndView("redirect:/records/" + id);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      cases.enter(request, entity.caseId(), entity.type().section());
      List<Step> since = entities.changesSince(entity, version);
      return refused(
          form(entity.caseId(), entity.type(), entity, typed, refused.getMessage(), since, me));
    }
  }

  /** The form once more, with other claims to rest values on; nothing is recorded. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/records/claims")
  View claimsForNew(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      Viewer me,
      HttpServletRequest request) {
    Typed typed = new Typed(values).picked();
    EntityType type = entities.types().get(typed.text("type"));
    cases.enter(request, id, type.section());
    return pages.show("record-form", form(id, type, null, typed, null, List.of(), me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/change/claims")
  View claimsForChange(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      Viewer me,
      HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    cases.enter(request, entity.caseId(), entity.type().section());
    Typed typed = new Typed(values).picked();
    return pages.show(
        "record-form", form(entity.caseId(), entity.type(), entity, typed, null, List.of(), me));
  }

  /** What the field that a script puts into the form finds while somebody types. */
  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/claims.json")
  @ResponseBody
  List<Suggested> claims(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, "");
    return finder.find(id, q, 0, me).lines().stream()
        .map(line -> new Suggested(line.id(), Say.brief(line.who() + ": " + line.says(), 110)))
        .toList();
  }

  /** A claim as it is offered while somebody types. */
  public record Suggested(String id, String says) {}

  private ModelAndView refused(Form form) {
    return pages.show("record-form", form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Form form(
      String caseId,
      EntityType type,
      @Nullable Entity entity,
      Typed typed,
      @Nullable String problem,
      List<Step> since,
      Viewer me) {
    Map<String, List<Entity>> targets = new LinkedHashMap<>();
    Map<String, List<EntityType>> openable = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      if (field.kind() == Field.Kind.LINK) {
        openable.put(
            field.name(), entity == null ? Newcomers.openable(field, entities.types()) : List.of());
        EntityQuery candidates =
            EntityQuery.inCase(caseId, me).ofType(field.to().toArray(String[]::new));
        targets.put(field.name(), entities.list(candidates.page(Long.MAX_VALUE, MOST_CHOICES)));
      }
    }
    return new Form(
        caseId,
        type,
        entity,
        typed,
        targets,
        openable,
        List.copyOf(me.compartments()),
        finder.find(caseId, typed.text("claims_q"), typed.number("claims_from"), me),
        problem,
        since);
  }
}
