package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1 минута, 1 минуту, 1 минуты, 1 minute",
        "2, 2 минуты, 2 минуты, 2 минут, 2 minutes",
        "5, 5 минут, 5 минут, 5 минут, 5 minutes",
        "11, 11 минут, 11 минут, 11 минут, 11 minutes",
        "12, 12 минут, 12 минут, 12 минут, 12 minutes",
        "14, 14 минут, 14 минут, 14 минут, 14 minutes",
        "21, 21 минута, 21 минуту, 21 минуты, 21 minutes",
        "22, 22 минуты, 22 минуты, 22 минут, 22 minutes",
        "25, 25 минут, 25 минут, 25 минут, 25 minutes",
        "60, 1 час, 1 час, 1 часа, 1 hour",
        "81, 1 час 21 минута, 1 час 21 минуту, 1 часа 21 минуты, 1 hour 21 minutes",
        "90, 1 час 30 минут, 1 час 30 минут, 1 часа 30 минут, 1 hour 30 minutes",
        "120, 2 часа, 2 часа, 2 часов, 2 hours",
        "2879, 47 часов 59 минут, 47 часов 59 минут, 47 часов 59 минут, 47 hours 59 minutes",
        "2880, 2 дня, 2 дня, 2 дней, 2 days",
        "2999, 2 дня 1 час, 2 дня 1 час, 2 дней 1 часа, 2 days 1 hour",
        "4320, 3 дня, 3 дня, 3 дней, 3 days",
        "7200, 5 дней, 5 дней, 5 дней, 5 days",
        "30240, 21 день, 21 день, 21 дня, 21 days",
        "0, меньше минуты, меньше минуты, меньше минуты, less than a minute"
    })
    void inWordsWhenAskedInACaseGivesIt(
            long minutes, String nominative, String accusative, String genitive, String english) {
        var duration = Duration.ofMinutes(minutes).plusSeconds(59);
        assertThat(words(duration, Case.NOMINATIVE, Language.RU)).isEqualTo(nominative);
        assertThat(words(duration, Case.ACCUSATIVE, Language.RU)).isEqualTo(accusative);
        assertThat(words(duration, Case.GENITIVE, Language.RU)).isEqualTo(genitive);
        assertThat(words(duration, Case.NOMINATIVE, Language.EN)).isEqualTo(english);
    }

    @Test
    void inWordsWhenPrintedBindsNumberAndUnit() {
        assertThat(Durations.inWords(Duration.ofMinutes(81), Case.NOMINATIVE, Language.RU))
                .isEqualTo("1\u00a0час 21\u00a0минута");
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "10, 10", "14, 10", "59, 55", "64, 60"})
    void elapsedWhenFromTenMinutesRoundsDownToFive(long minutes, long told) {
        assertThat(Durations.elapsed(Duration.ofMinutes(minutes).plusSeconds(30)))
                .isEqualTo(Duration.ofMinutes(told));
    }

    private static String words(Duration duration, Case form, Language language) {
        return Durations.inWords(duration, form, language).replace('\u00a0', ' ');
    }
}
