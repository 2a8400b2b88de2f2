package org.tocsin.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rooms of the library see only what the package notes say. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Ledger.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyRoomSeesOnlyTheRoomsBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("ledger")
        .definedBy("org.tocsin.ledger")
        .layer("journal")
        .definedBy("org.tocsin.ledger.journal")
        .layer("vault")
        .definedBy("org.tocsin.ledger.vault")
        .layer("tile")
        .definedBy("org.tocsin.ledger.tile")
        .layer("proof")
        .definedBy("org.tocsin.ledger.proof")
        .layer("witness")
        .definedBy("org.tocsin.ledger.witness")
        .layer("bag")
        .definedBy("org.tocsin.ledger.bag")
        .layer("time")
        .definedBy("org.tocsin.ledger.time")
        .layer("note")
        .definedBy("org.tocsin.ledger.note")
        .layer("merkle")
        .definedBy("org.tocsin.ledger.merkle")
        .layer("disk")
        .definedBy("org.tocsin.ledger.disk")
        .whereLayer("ledger")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("journal")
        .mayOnlyAccessLayers("merkle", "disk")
        .whereLayer("vault")
        .mayOnlyAccessLayers("merkle", "disk")
        .whereLayer("tile")
        .mayOnlyAccessLayers("note", "merkle", "disk")
        .whereLayer("proof")
        .mayOnlyAccessLayers("note", "merkle")
        .whereLayer("witness")
        .mayOnlyAccessLayers("tile", "note", "merkle", "disk")
        .whereLayer("bag")
        .mayNotAccessAnyLayer()
        .whereLayer("time")
        .mayOnlyAccessLayers("merkle", "disk")
        .whereLayer("note")
        .mayOnlyAccessLayers("merkle")
        .whereLayer("merkle")
        .mayNotAccessAnyLayer()
        .whereLayer("disk")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrReadsTheClock() {
    noClasses()
        .that()
        .resideInAPackage("org.tocsin.ledger..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
