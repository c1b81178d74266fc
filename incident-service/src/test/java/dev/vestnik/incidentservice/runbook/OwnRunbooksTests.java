package dev.vestnik.incidentservice.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.templates.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's own folder beside what ships. */
class OwnRunbooksTests {

    private static final String RU = """
            ---
            code: ours
            title: Наш
            kind: INCIDENT
            version: 3
            triggers: [START]
            components: [upload-ru-1]
            severities: [SEV1]
            audience: INCIDENT_MANAGER
            author: HEAD_OF_SUPPORT
            reviewer: TECH_LEAD
            lastDrillAt: 2026-11-01
            ---
            Зачем он.

            ## Шаги

            1. **0–5 мин · поддержка · СДЕЛАТЬ · обязательно** — Позвоните поставщику.
               - Где: [лента](/incidents/{ref}#line)
               - Видно по: запись на ленте
               - Вестник видит: `ONCALL_TOLD`
            2. **технический руководитель · РЕШИТЬ** — Решите.

            ## Готово, когда

            - Поставщик ответил.
            """;
    private static final String EN = RU.replace("Наш", "Ours")
            .replace("Шаги", "Steps")
            .replace("0–5 мин · поддержка · СДЕЛАТЬ · обязательно", "0–5 min · support · DO · mandatory")
            .replace("технический руководитель · РЕШИТЬ", "tech lead · DECIDE")
            .replace("Где", "Where")
            .replace("Видно по", "Evidence")
            .replace("Вестник видит", "Vestnik sees")
            .replace("Готово, когда", "Done when");

    @TempDir
    Path folder;

    @Test
    void ownWhenGoodStandsBesideTheShipped() throws IOException {
        put(RU, EN);

        var shelf = shelf();

        assertThat(shelf.faults()).isEmpty();
        assertThat(shelf.find("first-15-minutes")).isPresent();
        var ours = shelf.find("ours").orElseThrow();
        assertThat(ours.own()).isTrue();
        assertThat(ours.runbook().version()).isEqualTo(3);
        assertThat(ours.runbook().lastDrillAt()).isPresent();
        assertThat(ours.runbook().steps())
                .extracting(Step::role, Step::kind, Step::mandatory, Step::seen)
                .containsExactly(
                        tuple(StepRole.SUPPORT_AGENT, StepKind.DO, true, java.util.List.of("ONCALL_TOLD")),
                        tuple(StepRole.TECH_LEAD, StepKind.DECIDE, false, java.util.List.of()));
    }

    @Test
    void ownWhenOfTheSameCodeTakesThePlaceOfTheShipped() throws IOException {
        put("drill", RU.replace("code: ours", "code: drill"), EN.replace("code: ours", "code: drill"));

        var drill = shelf().find("drill").orElseThrow();

        assertThat(drill.own()).isTrue();
        assertThat(drill.runbook().title().in(Language.EN)).isEqualTo("Ours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: ours                 | code: other           | 2  | code
            version: 3                 | version: three        | 5  | version
            kind: INCIDENT             | kind: PARTY           | 4  | one-of
            triggers: [START]          | triggers: [WHENEVER]  | 6  | one-of
            audience: INCIDENT_MANAGER | audience: BOSS        | 9  | one-of
            title: Наш                 | tittle: Наш           | 1  | required
            title: Наш                 | 'title: ['            | 5  | yaml
            lastDrillAt: 2026-11-01    | lastDrillAt: недавно  | 12 | date
            СДЕЛАТЬ                    | ПОДОЖДАТЬ             | 18 | step-kind
            поддержка ·                | начальник ·           | 18 | step-role
            обязательно                | может быть            | 18 | step-head
            Где: [лента](/incidents/{ref}#line) | Шаблон: `no-such` | 18 | template
            `ONCALL_TOLD`              | `BANG`                | 18 | fact
            ## Готово, когда           | ## Конец              | 13 | no-exit
            ## Шаги                    | ## План               | 13 | no-steps
            2. **технический           | 2. **0–9 мин · технический | 1 | languages-differ
            """)
    void fileWhenBadIsReportedWithLineAndRuleAndTheGoodOnesStay(String good, String bad, int line, String rule)
            throws IOException {
        put(RU.replace(good, bad), EN);

        var shelf = shelf();

        assertThat(shelf.faults()).first().satisfies(fault -> {
            assertThat(fault.file()).startsWith("ours.");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.words().isComplete()).isTrue();
        });
        assertThat(shelf.find("ours")).isEmpty();
        assertThat(shelf.find("cause-found")).isPresent();
    }

    @Test
    void fileWhenTheOtherLanguageIsMissingIsNotTaken() throws IOException {
        Files.writeString(folder.resolve("ours.ru.md"), RU);

        var shelf = shelf();

        assertThat(shelf.faults()).extracting(Fault::rule).containsExactly("other-language");
        assertThat(shelf.find("ours")).isEmpty();
    }

    @Test
    void folderWhenMissingIsReportedAndTheShippedStay() {
        var shelf = new Shelf(folder.resolve("no-such").toString());

        assertThat(shelf.faults()).extracting(Fault::rule).containsExactly("folder");
        assertThat(shelf.books()).isNotEmpty();
    }

    @Test
    void htmlWhenTheFileHoldsScriptShowsItAsTextAndLeadsNowhereBad() throws IOException {
        var evil = "Зачем он. <script>alert(1)</script> [a](javascript:alert(1)) [сосед](cause-found.ru.md)";
        put(RU.replace("Зачем он.", evil), EN);

        var html = shelf().find("ours").orElseThrow().html(Language.RU);

        assertThat(html)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "javascript:")
                .contains("href=\"/runbooks/cause-found\"")
                .doesNotContain("{ref}");
    }

    private void put(String ru, String en) throws IOException {
        put("ours", ru, en);
    }

    private void put(String code, String ru, String en) throws IOException {
        Files.writeString(folder.resolve(code + ".ru.md"), ru);
        Files.writeString(folder.resolve(code + ".en.md"), en);
    }

    private Shelf shelf() {
        return new Shelf(folder.toString());
    }
}
