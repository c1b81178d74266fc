package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProofreadingTests {
    private static final Base BASE = new Base(LocalDate.of(2026, 3, 12), Samples.MOSCOW);

    @ParameterizedTest
    @MethodSource("dev.vestnik.templates.Samples#all")
    void checkWhenASampleIsReadFindsNothing(Samples.Sample sample) {
        assertThat(Proofreading.check(sample.letter())).isEmpty();
    }

    @Test
    void checkWhenALanguageIsMissingNamesFieldAndLanguage() {
        var findings = Proofreading.check(identified(Texts.of("обновление закрыло порт", "")));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().rule()).isEqualTo("LANGUAGE_MISSING");
        assertThat(findings.getFirst().field()).isEqualTo("cause");
        assertThat(findings.getFirst().message())
                .isEqualTo(Texts.of(
                        "Нет английского текста. Без него отправить нельзя.",
                        "The English text is missing. Nothing can be sent without it."));
    }

    @Test
    void checkWhenAVariableIsUnknownNamesItAndTheKnownOnes() {
        var findings = Proofreading.check(identified(Texts.of("сломался ${server}", "${server} broke")));
        assertThat(findings).extracting(Finding::rule).containsExactly("UNKNOWN_VARIABLE");
        assertThat(findings.getFirst().message().in(Language.EN))
                .isEqualTo("There is nothing to fill the variable \"server\" with. You can use: ${component}.");
    }

    @Test
    void checkWhenNumbersDifferBlocksTheLetter() {
        assertThat(Proofreading.check(identified(Texts.of("погасли 2 сервера", "3 servers went down"))))
                .extracting(Finding::rule)
                .containsExactly("NUMBERS_DIFFER");
    }

    @Test
    void checkWhenACatalogueSymptomHasNoLostActionAsksForIt() {
        var sample = Samples.resolved();
        var damage = new Damage(Samples.UPLOADS, sample.damage().period(), Optional.empty(), Optional.empty());
        var letter = new Resolved(sample.frame(), damage, DataSafety.SAFE, Optional.empty(), sample.followUpBy());
        assertThat(Proofreading.check(letter)).extracting(Finding::field).containsExactly("lostAction");
    }

    @Test
    void checkWhenATextIsEndlessRefusesItUnread() {
        var endless = "12:00 ".repeat(1_000_000);
        assertThat(Proofreading.check("cause", Texts.of(endless, endless), BASE))
                .extracting(Finding::rule)
                .containsExactly("TEXT_TOO_LONG");
    }

    @Test
    void checkWhenASummaryHasNoTimelineAsksForIt() {
        var full = Samples.followUp();
        var bare = new FollowUp(
                full.frame(),
                full.damage(),
                full.dataSafety(),
                List.of(),
                full.cause(),
                full.changes(),
                full.details(),
                full.postmortemBy(),
                full.survey(),
                full.credit());
        assertThat(Proofreading.check(bare)).extracting(Finding::field).containsExactly("timeline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        новые файлы не сохраняются;  new files are not being saved;  true
        Новые файлы не сохраняются;  new files are not being saved;  false
        новые файлы не сохраняются;  new files are not being saved.; false
        API отвечает ошибкой;        API calls fail;                 true
        Загрузка файлов не идёт;     File upload is stuck;           true
        ждём…;                       we wait...;                     true
        """)
    void checkClauseWhenItLooksLikeASentenceWarns(String ru, String en, boolean fits) {
        var findings = Proofreading.checkClause("cause", Texts.of(ru, en), Samples.COMPONENT, BASE);
        assertThat(findings).noneMatch(Finding::blocks).hasSize(fits ? 0 : 1);
    }

    @Test
    void checkWhenFreeTextIsASentenceFindsNothing() {
        assertThat(Proofreading.check("line", Texts.of("Мы починили.", "We repaired it."), BASE))
                .isEmpty();
    }

    private static Identified identified(Texts cause) {
        var sample = Samples.identified();
        return new Identified(
                sample.frame(),
                sample.failure(),
                cause,
                sample.action(),
                Optional.empty(),
                DataSafety.SAFE,
                Optional.empty(),
                sample.next(),
                Optional.empty());
    }
}
