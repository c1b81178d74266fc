package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTests {
    private static final Base BASE = new Base(LocalDate.of(2026, 3, 12), Samples.MOSCOW);

    @Test
    void ofWhenNumbersAndTimesDifferMarksThemWhereTheyStand() {
        var parts = Differences.of(
                Texts.of(
                        "Затронуло 22 клиента, с 16:05 МСК до 17:00 МСК.",
                        "25 customers were affected, from 16:05 MSK to 17:30 MSK."),
                BASE);

        assertThat(marked(parts.get(Language.RU))).containsExactly("22", "17:00 МСК");
        assertThat(marked(parts.get(Language.EN))).containsExactly("25", "17:30 MSK");
        assertThat(whole(parts.get(Language.RU))).isEqualTo("Затронуло 22 клиента, с 16:05 МСК до 17:00 МСК.");
    }

    @Test
    void ofWhenBothSayTheSameMarksNothing() {
        var parts = Differences.of(Texts.of("Скорость 1,5 секунды до 17:00 МСК", "1.5 seconds until 14:00 UTC"), BASE);

        assertThat(parts.values()).allSatisfy(side -> assertThat(marked(side)).isEmpty());
    }

    private static List<String> marked(List<Differences.Part> parts) {
        return parts.stream()
                .filter(Differences.Part::differs)
                .map(Differences.Part::text)
                .toList();
    }

    private static String whole(List<Differences.Part> parts) {
        return parts.stream().map(Differences.Part::text).collect(Collectors.joining());
    }
}
