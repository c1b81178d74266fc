package dev.vestnik.incidentservice.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ComponentsTests {
    private static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);
    private static final Actor READER = new Actor(Actor.Kind.PERSON, "test", Role.READER);
    private static final Group STORAGE = new Group("tests-storage", Texts.of("Хранение", "Storage"));
    private static final Symptom NOT_SAVED = new Symptom(
            "files-not-saved",
            Texts.of("новые файлы не сохраняются", "new files are not being saved"),
            Texts.of("новые файлы не сохранялись", "new files were not being saved"),
            Effect.DOWN,
            false);

    @Autowired
    Components components;

    @Test
    void saveWhenWholeKeepsItsOwnSymptomsBeforeTheGenericOnes() {
        var saved = components.save(ADMIN, draft("upload-" + UUID.randomUUID())).block();

        assertThat(components.require(saved.id()).block()).isEqualTo(saved);
        assertThat(saved.symptoms())
                .startsWith(NOT_SAVED)
                .endsWith(Symptoms.generic().toArray(Symptom[]::new));
        assertThat(saved.symptom("slow")).contains(Symptoms.generic(Effect.SLOW));
    }

    @Test
    void saveWhenSavedBeforeChangesItAndKeepsItsIdentity() {
        var code = "twice-" + UUID.randomUUID();
        var first = components.save(ADMIN, draft(code)).block();

        var second = components
                .save(
                        ADMIN,
                        new ComponentDraft(
                                code,
                                new Group("tests-storage", Texts.none()),
                                "eu-1",
                                Texts.of("Диски", "Disks"),
                                List.of(),
                                7,
                                true))
                .block();

        assertThat(second)
                .isEqualTo(new Component(
                        first.id(), code, STORAGE, "eu-1", Texts.of("Диски", "Disks"), List.of(), 7, true, 2));
    }

    @Test
    void saveWhenAnotherSaveWasQuickerIsRefusedAndChangesNothing() {
        var code = "quick-" + UUID.randomUUID();
        var first = components.save(ADMIN, draft(code), 0).block();
        components.save(ADMIN, draft(code), first.version()).block();

        assertThatThrownBy(() ->
                        components.save(ADMIN, draft(code), first.version()).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThatThrownBy(() -> components.save(ADMIN, draft(code), 0).block()).isInstanceOf(Problem.class);
        assertThat(components.byCode(code).block().version()).isEqualTo(2);
        assertThat(components.lastSave(first.id()).block().by()).isEqualTo(ADMIN.id());
    }

    @Test
    void saveWhenALanguageOrAFormIsMissingNamesEveryField() {
        var half = new Symptom("half", Texts.of("не грузится", ""), Texts.of("", ""), Effect.DOWN, false);
        var draft = new ComponentDraft(
                "Bad Code", STORAGE, "ru-1", Texts.of("Диски", " "), List.of(half, NOT_SAVED, NOT_SAVED), 1, false);

        assertThat(refusal(draft))
                .contains(
                        "code slug",
                        "names.en required",
                        "symptoms[0].present.en required",
                        "symptoms[0].past.ru required",
                        "symptoms[0].past.en required",
                        "symptoms[2].code unique");
    }

    @Test
    void saveWhenAClauseEndsWithAStopOrNamesAnUnknownVariableIsInvalid() {
        var stop = new Symptom(
                "stop", Texts.of("всё лежит.", "all is down"), Texts.of("${cause}", "was down"), Effect.DOWN, false);

        assertThat(refusal(new ComponentDraft("stop", STORAGE, "", Texts.of("А", "A"), List.of(stop), 1, false)))
                .containsExactlyInAnyOrder("symptoms[0].present clause", "symptoms[0].past unknown-variable");
    }

    @Test
    void saveWhenTheGroupIsUnknownAndNamelessIsInvalid() {
        var nameless = new Group("never-" + UUID.randomUUID(), Texts.none());

        assertThat(refusal(new ComponentDraft("alone", nameless, "", Texts.of("А", "A"), List.of(), 1, false)))
                .containsExactlyInAnyOrder("group.names.ru required", "group.names.en required");
    }

    @Test
    void saveWhenNothingIsFilledInNamesEverythingThatIsMissing() {
        var nothing = new Group("", Texts.none());

        assertThat(refusal(new ComponentDraft("", nothing, "", Texts.none(), List.of(), 1, false)))
                .containsExactlyInAnyOrder(
                        "code slug",
                        "names.ru required",
                        "names.en required",
                        "group.code slug",
                        "group.names.ru required",
                        "group.names.en required");
    }

    @Test
    void saveWhenTheRoleMayNotIsForbidden() {
        assertThatThrownBy(() -> components.save(READER, draft("no")).block())
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(components.byCode("no").blockOptional()).isEmpty();
    }

    @Test
    void saveWhenNamesHoldMarkupAndSqlKeepsThemAsText() {
        var names = Texts.of("<b>'; DROP TABLE component; --</b>", "\" OR 1=1 <script>alert(1)</script>");
        var code = "text-" + UUID.randomUUID();

        components
                .save(ADMIN, new ComponentDraft(code, STORAGE, "<i>", names, List.of(), 1, false))
                .block();

        assertThat(components.byCode(code).block().names()).isEqualTo(names);
    }

    @Test
    void idsOfWhenACodeIsUnknownNamesItAndThoseNearIt() {
        var suffix = UUID.randomUUID().toString();
        components.save(ADMIN, draft("dns-" + suffix)).block();

        var problem = catchThrowableOfType(
                Problem.class,
                () -> components
                        .idsOf("components", List.of("dns-" + suffix, "dsn-" + suffix))
                        .block());

        assertThat(problem.fields()).hasSize(1);
        assertThat(problem.fields().getFirst().rule()).isEqualTo("unknown-component");
        assertThat(problem.fields().getFirst().message().toString())
                .contains("«dsn-" + suffix + "»")
                .contains("Near: dns-" + suffix);
    }

    @Test
    void obtainWhenUnknownMakesItOnceUnderItsCode() {
        var code = "Global CDN " + UUID.randomUUID();

        var made = components.obtain(code).block();

        assertThat(made.names()).isEqualTo(Texts.of(code, code));
        assertThat(components.obtain(code).block()).isEqualTo(made);
    }

    private static ComponentDraft draft(String code) {
        return new ComponentDraft(
                code, STORAGE, "ru-1", Texts.of("Загрузка файлов", "File upload"), List.of(NOT_SAVED), 1, false);
    }

    private List<String> refusal(ComponentDraft draft) {
        return catchThrowableOfType(
                        Problem.class, () -> components.save(ADMIN, draft).block())
                .fields()
                .stream()
                .map(ComponentsTests::shortly)
                .toList();
    }

    private static String shortly(FieldError error) {
        return error.field() + " " + error.rule();
    }
}
