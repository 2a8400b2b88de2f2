package org.tocsin.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tocsin", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule onlyTheJobSeesFlink =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tocsin.stream.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("the loop on one machine and the libraries run without it");

  @ArchTest
  static final ArchRule theStreamUsesTheLibrariesAndNotTheDesk =
      noClasses()
          .that()
          .resideInAPackage("org.tocsin.stream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tocsin.desk..", "org.tocsin.cli..", "org.tocsin.ledger..");
}
