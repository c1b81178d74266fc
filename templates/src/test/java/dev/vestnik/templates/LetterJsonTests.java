package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LetterJsonTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("dev.vestnik.templates.Samples#all")
    void jsonWhenALetterIsKeptReadsBackTheSame(Samples.Sample sample) {
        var json = JSON.writerFor(Letter.class).writeValueAsString(sample.letter());
        assertThat(JSON.readValue(json, Letter.class)).isEqualTo(sample.letter());
    }

    @ParameterizedTest
    @MethodSource("dev.vestnik.templates.Samples#all")
    void jsonWhenWrittenNamesKindsAndShowsTextsByLanguage(Samples.Sample sample) {
        var tree = JSON.readTree(JSON.writerFor(Letter.class).writeValueAsString(sample.letter()));
        assertThat(tree.get("kind").asString()).isUpperCase();
        assertThat(tree.at("/frame/component/ru").asString()).isEqualTo("Загрузка файлов");
        assertThat(tree.at("/frame/reply/kind").asString()).isIn("LETTER", "HERE");
    }
}
