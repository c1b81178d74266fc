package dev.vestnik.templates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ModuleTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vestnik.templates");

    @Test
    void moduleWhenImportedKnowsNoSpringNoReactorNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "java.sql..", "javax.sql..", "io.r2dbc..")
                .check(CLASSES);
    }

    @Test
    void moduleWhenAskedForTimeReadsNoClockOfItsOwn() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(ZoneId.class, "systemDefault").check(CLASSES);
    }
}
