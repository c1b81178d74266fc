package dev.vestnik.incidentservice.incident.quickline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLineTests {

    @Test
    void readWhenAMilestoneIsNotMarkedSaysThatItsWordsStayInside() {
        assertThat(Lines.understood("причину нашли: обрыв кабеля").summary().in(Language.RU))
                .endsWith("веха, слова видны только своим");
        assertThat(Lines.understood("!причину нашли: обрыв кабеля").summary().in(Language.RU))
                .endsWith("публичная");
    }

    @Test
    void readWhenUnderstoodSaysSoInBothLanguages() {
        var read = Lines.understood("15:03 первое обращение");
        assertThat(read.summary().in(Language.RU)).isEqualTo("15:03 · первое обращение · внутренняя");
        assertThat(read.summary().in(Language.EN)).isEqualTo("15:03 · first complaint · internal");
        assertThat(read.line().text()).isEqualTo("первое обращение");
        assertThat(read.line().source()).isEqualTo(Source.QUICK_LINE);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.question()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!15:03 первое обращение",
                "15:03 !первое обращение",
                "! 15:03 первое обращение",
                "15:03 ! первое обращение"
            })
    void readWhenMarkedPublicIsPublic(String typed) {
        assertThat(Lines.line(typed).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(Lines.line(typed).text()).isEqualTo("первое обращение");
        assertThat(Lines.line(typed).occurred().at()).isEqualTo(Instant.parse("2026-03-12T12:03:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ошибки 12 % | ошибки | 12 | %
                    errors 12% | errors | 12 | %
                    p99 1,2 с | p99 | 1.2 | с
                    p99 1.2 s | p99 | 1.2 | s
                    latency 340 ms | latency | 340 | ms
                    очередь 12 000 | очередь | 12000 | ''
                    queue 12,000 | queue | 12000 | ''
                    ошибки: 0,5 % | ошибки | 0.5 | %
                    ошибки выросли до 12 % | ошибки | 12 | %
                    error rate 3.5% | error rate | 3.5 | %
                    cpu = 98 % | cpu | 98 | %
                    задержка ~340 мс | задержка | 340 | мс
                    """)
    void readWhenAnInstrumentIsQuotedTakesTheReading(String typed, String name, String value, String unit) {
        var readings = Lines.line("15:03 " + typed).readings();
        assertThat(readings).hasSize(1);
        assertThat(readings.getFirst().name()).isEqualTo(name);
        assertThat(readings.getFirst().value()).isEqualByComparingTo(value);
        assertThat(readings.getFirst().unit()).isEqualTo(unit);
        assertThat(Lines.kind(typed)).isEqualTo(FactKind.DIAGNOSIS_NOTE);
    }

    @Test
    void readWhenSeveralReadingsAreQuotedTakesAllAndKeepsTheKind() {
        var line = Lines.line("упала сеть, ошибки 12 %, p99 1,2 с");
        assertThat(line.readings()).extracting(reading -> reading.name()).containsExactly("ошибки", "p99");
        assertThat(FactKind.of(line.fact())).isEqualTo(FactKind.IMPACT_STARTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "тикет 4512",
                "добавили 3 узла",
                "созвон в 15:30",
                "версия 2.3",
                "INC-2026-0042",
                "ждём 10 минут",
                "перезапуск через 5 мин",
                "10.0.0.1 недоступен",
                "ETA 17:00"
            })
    void readWhenNumbersAreNotReadingsTakesNone(String typed) {
        assertThat(Lines.line(typed).readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    упала сеть | 2
                    не работает объектное хранилище | 1
                    проблемы начались в объектном хранилище | 1
                    медленно отвечает s3-ru-1 | 1
                    network down | 2
                    Object Storage is failing | 1
                    упало | 0
                    упал сетевой диск | 0
                    internet down | 0
                    """)
    void readWhenComponentsAreNamedTheImpactHasThem(String typed, int component) {
        var started = (Impact.ImpactStarted) Lines.line(typed).fact();
        var expected =
                component == 0 ? List.<ComponentId>of() : List.of(component == 1 ? Lines.STORAGE : Lines.NETWORK);
        assertThat(started.components()).isEqualTo(expected);
    }

    @Test
    void readWhenImpactIsDescribedChoosesItsEffect() {
        assertThat(Lines.line("сеть тормозит").fact())
                .isEqualTo(new Impact.ImpactStarted(List.of(Lines.NETWORK), Effect.SLOW, Optional.empty()));
        assertThat(Lines.line("перебои в сети").fact())
                .isEqualTo(new Impact.ImpactStarted(List.of(Lines.NETWORK), Effect.INTERMITTENT, Optional.empty()));
        assertThat(Lines.line("сеть и хранилище лежат").fact())
                .isEqualTo(
                        new Impact.ImpactStarted(List.of(Lines.STORAGE, Lines.NETWORK), Effect.DOWN, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    починили | UNKNOWN
                    починили, данные целы | SAFE
                    восстановили, данные не потеряны | SAFE
                    fixed, no data lost | SAFE
                    fixed, data safe | SAFE
                    восстановили, данные потеряны | LOST
                    restored, data was lost | LOST
                    """)
    void readWhenResolvedAnswersForTheData(String typed, DataSafety data) {
        assertThat(Lines.line(typed).fact()).isEqualTo(new Recovery.Resolved(List.of(), data));
    }

    @Test
    void readWhenResolvedWithoutAWordOnDataRemarksIt() {
        assertThat(Lines.understood("починили").remarks())
                .anyMatch(remark -> remark.in(Language.RU).startsWith("Целы ли данные"));
        assertThat(Lines.understood("починили, данные целы").remarks())
                .noneMatch(remark -> remark.in(Language.RU).startsWith("Целы ли данные"));
    }

    @Test
    void readWhenDetailsAreNamedTheFactHasThem() {
        assertThat(Lines.line("теперь SEV1").fact())
                .isEqualTo(new Impact.SeverityChanged(Severity.SEV3, Severity.SEV1));
        assertThat(Lines.line("мониторинг заметил").fact()).isEqualTo(new Impact.Detected(Impact.Detector.MONITORING));
        assertThat(Lines.line("заметили сами").fact()).isEqualTo(new Impact.Detected(Impact.Detector.STAFF));
        assertThat(Lines.line("первая жалоба в чате").fact()).isEqualTo(new Impact.FirstComplaint("chat"));
        assertThat(Lines.line("выкатили 2.3.1").fact()).isEqualTo(new Repair.ReleaseDone("2.3.1"));
        assertThat(Lines.line("15:03 прогноз 17:00").fact())
                .isEqualTo(new Promise.EtaSet(Optional.of(Instant.parse("2026-03-12T14:00:00Z"))));
        assertThat(Lines.line("снова упала сеть").fact()).isEqualTo(new Recovery.Reopened(List.of(Lines.NETWORK)));
    }

    @Test
    void readWhenTextIsMarkupKeepsItAsPlainText() {
        var typed = "<b>'; DROP TABLE entry; --</b> ${x}";
        assertThat(Lines.line(typed).text()).isEqualTo(typed);
        assertThat(Lines.kind(typed)).isEqualTo(FactKind.NOTE);
    }

    @Test
    void readWhenLineIsEmptyTooLongOrHasControlCharactersNamesTheRule() {
        assertThat(Lines.rule("  ")).isEqualTo("required");
        assertThat(Lines.rule("я".repeat(2001))).isEqualTo("max-length");
        assertThat(Lines.rule("a".repeat(5_000_000))).isEqualTo("max-length");
        assertThat(Lines.rule("упало\nещё раз")).isEqualTo("control-characters");
        assertThat(Lines.rule("упало\u0000")).isEqualTo("control-characters");
        assertThat(Lines.rule("упало\ud800")).isEqualTo("control-characters");
        assertThat(Lines.line("я".repeat(2000)).text()).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "1 ",
                "не ",
                "причина ",
                "ошибки 1 ",
                "начали откат ",
                "1,",
                "the cause is ",
                "работает не ",
                "[x] ",
                "a-"
            })
    void readWhenLongestLineIsTypedStaysQuick(String part) {
        var typed = part.repeat(2000 / part.length());
        var started = System.nanoTime();
        Lines.understood(typed);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }
}
