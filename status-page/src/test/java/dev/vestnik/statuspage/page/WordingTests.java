package dev.vestnik.statuspage.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void wordsOfEveryLanguageHaveTheSameKeysAndValues() {
        var ru = Wording.of(Language.RU).words();
        var en = Wording.of(Language.EN).words();

        assertThat(ru.keySet()).isEqualTo(en.keySet());
        ru.forEach((key, text) -> assertThat(text.split("%s", -1))
                .as(key)
                .hasSameSizeAs(en.getOrDefault(key, "").split("%s", -1)));
    }

    @Test
    void everyStateAndStageHasWords() {
        for (ComponentState state : ComponentState.values()) {
            assertThat(Wording.of(Language.RU).say("state." + state)).isNotBlank();
            assertThat(Wording.of(Language.RU).say("overall." + state)).isNotBlank();
        }
        for (Stage stage : Stage.values()) {
            assertThat(Labels.stage(stage.name()).isComplete()).isTrue();
        }
    }

    @Test
    void lengthsBendAsTheLanguageAsks() {
        var ru = new PageTimes(Language.RU, ZoneId.of("Europe/Moscow"));
        var en = new PageTimes(Language.EN, ZoneId.of("Europe/Moscow"));

        assertThat(ru.length(Duration.ofMinutes(37))).isEqualTo("37\u00a0минут");
        assertThat(ru.length(Duration.ofSeconds(59))).isEqualTo("меньше минуты");
        assertThat(ru.length(Duration.ofMinutes(61))).isEqualTo("1\u00a0час 1\u00a0минута");
        assertThat(ru.length(Duration.ofHours(50))).isEqualTo("2\u00a0дня 2\u00a0часа");
        assertThat(en.length(Duration.ofSeconds(20))).isEqualTo("less than a minute");
    }
}
