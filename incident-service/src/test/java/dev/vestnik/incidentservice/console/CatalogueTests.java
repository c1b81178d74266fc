package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.console.frame.Catalogue;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private static final Pattern SAID = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]");

    @Test
    void wordsWhenALanguageIsRequiredAreAllThere() {
        assertThat(Languages.required())
                .allSatisfy(language -> assertThat(Catalogue.in(language).keys())
                        .isEqualTo(Catalogue.in(Language.RU).keys()));
    }

    @Test
    void templatesWhenTheySaySomethingFindItsWords() throws IOException {
        assertThat(Catalogue.in(Language.EN).keys()).containsAll(said());
    }

    @Test
    void rolesWhenShownHaveNames() {
        assertThat(Catalogue.in(Language.RU).keys())
                .containsAll(
                        Arrays.stream(Role.values()).map(role -> "role." + role).toList());
    }

    @Test
    void countsWhenSaidFollowTheLanguage() {
        assertThat(Catalogue.in(Language.RU).say("step.send", 21)).isEqualTo("Отправить 21 клиенту");
        assertThat(Catalogue.in(Language.RU).say("step.send", 312)).isEqualTo("Отправить 312 клиентам");
        assertThat(Catalogue.in(Language.EN).say("step.send", 1)).isEqualTo("Send to 1 customer");
    }

    private static List<String> said() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/console"))) {
            return files.filter(file -> file.toString().endsWith(".ftlh"))
                    .flatMap(CatalogueTests::said)
                    .toList();
        }
    }

    private static Stream<String> said(Path template) {
        try {
            return SAID.matcher(Files.readString(template)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
