package org.tocsin.desk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms stand in one row, and each sees only what lies to its left. */
class ModularityTests {
  /** From left to right. */
  private static final List<String> ROW =
      List.of(
          "journal",
          "collect",
          "field",
          "establish",
          "find",
          "measure",
          "warn",
          "appeal",
          "publish",
          "exchange",
          "web");

  private static JavaClasses classes = new ClassFileImporter().importPackages();

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tocsin");
  }

  @Test
  void theStructureHoldsAndIsDrawn() {
    ApplicationModules modules =
        ApplicationModules.of("org.tocsin.desk", resideInAPackage("org.tocsin.desk.pages.."));
    modules.verify();
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/structure"))
        .writeModulesAsPlantUml();
  }

  static Stream<String> rooms() {
    return ROW.stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomSeesOnlyWhatLiesToItsLeft(String room) {
    String[] right =
        IntStream.range(ROW.indexOf(room) + 1, ROW.size())
            .mapToObj(i -> "org.tocsin.desk." + ROW.get(i) + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage("org.tocsin.desk." + room + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(right).or(resideInAPackage("org.tocsin.cli..")))
        .check(classes);
  }

  @Test
  void thePeopleRoomSeesTheJournalOnly() {
    noClasses()
        .that(resideInAPackage("org.tocsin.desk.people.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.tocsin.desk",
                "org.tocsin.desk.collect..",
                "org.tocsin.desk.field..",
                "org.tocsin.desk.establish..",
                "org.tocsin.desk.measure..",
                "org.tocsin.desk.warn..",
                "org.tocsin.desk.appeal..",
                "org.tocsin.desk.publish..",
                "org.tocsin.desk.web.."))
        .check(classes);
  }

  @Test
  void noForecastCanRaiseAnAlert() {
    noClasses()
        .that(resideInAPackage("org.tocsin.desk.warn.."))
        .and(
            com.tngtech.archunit.base.DescribedPredicate.not(
                resideInAPackage("org.tocsin.desk.warn.forecast..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.tocsin.desk.warn.forecast..", "org.tocsin.foresight.board.."))
        .check(classes);
  }

  @Test
  void theLibrariesKnowNoDesk() {
    noClasses()
        .that(
            resideInAnyPackage(
                "org.tocsin.ledger..", "org.tocsin.reader..", "org.tocsin.foresight.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.tocsin.desk..", "org.tocsin.cli..", "org.springframework..", "java.sql.."))
        .check(classes);
  }

  @Test
  void onlyTheWebKnowsTheWebFramework() {
    noClasses()
        .that(resideInAPackage("org.tocsin.."))
        .and(
            com.tngtech.archunit.base.DescribedPredicate.not(
                resideInAPackage("org.tocsin.desk.web..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework.web..", "org.springframework.boot..", "jakarta.servlet.."))
        .check(classes);
  }

  @Test
  void viewsAreNotPublic() {
    classes()
        .that()
        .implement(org.tocsin.desk.journal.View.class)
        .should()
        .notBePublic()
        .check(classes);
  }
}
