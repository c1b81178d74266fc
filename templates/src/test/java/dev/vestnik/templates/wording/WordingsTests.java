package dev.vestnik.templates.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingsTests {

    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.9;

    /** A sentence and the rule that must stop it, if any must. */
    record Sentence(Purpose purpose, Language language, Optional<String> rule, String text) {

        static Sentence of(String line) {
            var parts = line.split(" \\| ", 2);
            var head = parts[0].split(" ");
            return new Sentence(
                    Purpose.named(head[0]).orElseThrow(),
                    new Language(head[1]),
                    Optional.of(head[2]).filter(rule -> !rule.equals("-")),
                    parts[1]);
        }

        List<Remark> stopping() {
            return Wordings.check(purpose, language, text).stream()
                    .filter(Remark::blocks)
                    .toList();
        }
    }

    static List<Sentence> sentences() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordingsTests.class.getResourceAsStream("/wording/sentences.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sentence::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void checkWhenASentenceIsLabelledFindsThatRuleOrNone(Sentence sentence) {
        assertThat(sentence.stopping())
                .extracting(Remark::rule)
                .containsAll(sentence.rule().stream().toList());
        assertThat(sentence.stopping().isEmpty()).isEqualTo(sentence.rule().isEmpty());
    }

    @Test
    void checkOverAllSentencesIsPreciseAndMissesLittle() {
        var stopped =
                sentences().stream().filter(one -> !one.stopping().isEmpty()).toList();
        var right = stopped.stream().filter(one -> one.rule().isPresent()).count();
        var meant = sentences().stream().filter(one -> one.rule().isPresent()).count();

        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(80);
        assertThat((double) right / stopped.size()).isGreaterThanOrEqualTo(PRECISION);
        assertThat((double) right / meant).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void checkWhenAPhraseIsFoundNamesItsPlaceReasonAndSuggestion() {
        var text = "Всё шло по плану. Сбой случился по вине дежурного.";

        assertThat(Wordings.check(Purpose.POSTMORTEM, Language.RU, text))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(text.substring(remark.start(), remark.end())).isEqualTo("по вине");
                    assertThat(remark.reason().isComplete()).isTrue();
                    assertThat(remark.suggestion().isComplete()).isTrue();
                });
    }

    @Test
    void checkWhenTheTextHasYoAndAHardSpaceKeepsPlaces() {
        var text = "Ещё раз: дежурный\u00a0виноват.";

        assertThat(Wordings.check(Purpose.POSTMORTEM, Language.RU, text))
                .extracting(remark -> text.substring(remark.start(), remark.end()))
                .containsExactly("виноват");
    }

    @Test
    void checkWhenTheLanguageIsNotSaidReadsByAllRules() {
        assertThat(Wordings.check(Purpose.ACTION, "Be more careful; напомнить всем."))
                .extracting(Remark::rule)
                .containsExactly("EXHORTATION", "EXHORTATION");
    }

    @Test
    void checkWhenExhortationStandsOutsideActionsLetsItBe() {
        assertThat(Wordings.check(Purpose.POSTMORTEM, Language.EN, "We decided to pay attention to queues."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, Запросы шли через db-01.internal и обратно.",
        "HOST, The node web042 was replaced.",
        "IP_ADDRESS, Адрес 10.20.30.40 перестал отвечать.",
        "IP_ADDRESS, Traffic to 2001:db8:0:1::7 was dropped.",
        "E_MAIL, Write to night-shift@example.com.",
        "HANDLE, Спасибо @nightowl за помощь."
    })
    void checkWhenAPublicTextGivesSomethingAwayStopsIt(String rule, String text) {
        assertThat(Wordings.check(Purpose.PUBLIC, text))
                .extracting(Remark::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "С 16:05:10 до 17:00 загрузка в зоне ru-1 не работала.",
        "Version 2.4.1 was rolled back at 12:30.",
        "Инцидент INC-2026-0042 затронул 312 клиентов; см. https://status.example.com/i/INC-2026-0042."
    })
    void checkWhenAPublicTextGivesNothingAwayLetsItBe(String text) {
        assertThat(Wordings.check(Purpose.PUBLIC, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Анна Котова, Анну Котову разбудили в 03:10., true",
        "Иван Смирнов, Смирновым был запущен скрипт., true",
        "Андрей Достоевский, Звонили Достоевскому дважды., true",
        "Igor Petrov, Petrov restarted the node., true",
        "Вера Лис, Веры в резервную копию не было., true",
        "Вера Лис, Потеряли веру в мониторинг., false",
        "Роман Ким, Длинный роман о миграции., false",
        "admin, The Admin panel was slow., false"
    })
    void rosterWhenANameIsDeclinedStillFindsIt(String name, String text, boolean found) {
        assertThat(Roster.of(List.of(name)).check(text, Level.BLOCK).isEmpty()).isEqualTo(!found);
    }
}
