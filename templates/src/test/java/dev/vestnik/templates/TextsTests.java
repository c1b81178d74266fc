package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void jsonWhenWrittenAndReadBackIsTheSame() {
        var texts = Texts.of("Сеть", "Network");
        assertThat(JSON.writeValueAsString(texts)).isEqualTo("{\"ru\":\"Сеть\",\"en\":\"Network\"}");
        assertThat(JSON.readValue("{\"en\":\"Network\",\"ru\":\"Сеть\"}", Texts.class))
                .isEqualTo(texts);
    }

    @Test
    void jsonWhenALanguageIsNullCountsAsMissing() {
        var texts = JSON.readValue("{\"ru\":\"Сеть\",\"en\":null}", Texts.class);
        assertThat(texts.missing()).containsExactly(Language.EN);
        assertThat(JSON.writeValueAsString(texts)).isEqualTo("{\"ru\":\"Сеть\"}");
    }

    @Test
    void jsonWhenALanguageIsNotRequiredKeepsIt() {
        var texts = JSON.readValue("{\"de\":\"Netz\",\"en\":\"Network\",\"ru\":\"Сеть\"}", Texts.class);
        assertThat(texts.in(new Language("de"))).isEqualTo("Netz");
        assertThat(JSON.writeValueAsString(texts)).isEqualTo("{\"ru\":\"Сеть\",\"en\":\"Network\",\"de\":\"Netz\"}");
    }

    @Test
    void jsonWhenTheTagIsNoLanguageIsRefused() {
        assertThatThrownBy(() -> JSON.readValue("{\"../x\":\"Сеть\"}", Texts.class))
                .hasMessageContaining("Not a language tag");
    }

    @Test
    void languageWhenWrittenIsItsTag() {
        assertThat(JSON.writeValueAsString(Language.RU)).isEqualTo("\"ru\"");
        assertThat(JSON.readValue("\"en\"", Language.class)).isEqualTo(Language.EN);
    }

    @Test
    void missingWhenBlankNamesTheLanguage() {
        assertThat(Texts.of("Сеть", " \t").missing()).containsExactly(Language.EN);
        assertThat(Texts.of("Сеть", " ").isComplete()).isFalse();
        assertThat(Texts.none().missing()).containsExactlyElementsOf(Languages.required());
        assertThat(Texts.of("", "").isEmpty()).isTrue();
    }

    @Test
    void inWhenMissingThrows() {
        assertThatThrownBy(() -> Texts.of("Сеть", "").in(Language.EN)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void mapWhenCompleteChangesEveryLanguage() {
        assertThat(Texts.of("а", "b").map(text -> text + "!")).isEqualTo(Texts.of("а!", "b!"));
    }
}
