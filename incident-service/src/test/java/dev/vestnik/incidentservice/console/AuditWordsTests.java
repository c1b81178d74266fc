package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.compensation.Grant;
import dev.vestnik.incidentservice.console.frame.Catalogue;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.templates.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every deed the code writes down, read from the code itself, is said in words on the page of the audit. */
class AuditWordsTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/vestnik/incidentservice");

    /** A call that ends in the audit, and the one or two names of deeds among what it is given. */
    private static final Pattern DEED = Pattern.compile("\\b(?:append|audited|told|ended|put|kept|begin)\\("
            + "(?:(?!\\s*action,)(?:[^\",;]+|\\s*Actor.engine\\(\"[^\"]*\"\\)),)+?"
            + "(?:[^\",;]*\\?)?\\s*\"([a-z]+-[a-z-]*)\"(?:\\s*:\\s*\"([a-z-]+)\")?");

    private static final Pattern DETAIL = Pattern.compile("(?:Map\\.of\\(|details\\.put\\()\\s*\"([a-zA-Z]+)\"");

    /** What is put behind a name that ends with a dash. */
    private static final Map<String, Enum<?>[]> ENDINGS =
            Map.of("postmortem-", ReviewStep.values(), "credit-", Grant.State.values());

    @Test
    void deedsAreFoundInTheCode() {
        assertThat(deeds())
                .hasSizeGreaterThan(45)
                .contains(
                        "signed-in",
                        "account-locked",
                        "audit-exported",
                        "signed-in-locally",
                        "role-changed",
                        "token-issued",
                        "component-added",
                        "shift-changed",
                        "hand-over-declined",
                        "notice-sent",
                        "postmortem-publish",
                        "credit-granted",
                        "credit-run-started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void deedsAndWhatIsRecordedWithThemAreSaidInWords(String language) {
        var words = Catalogue.in(new Language(language)).keys();

        assertThat(deeds()).allMatch(deed -> words.contains("audit.action." + deed));
        assertThat(details().filter(Predicate.not(Set.of("before", "after")::contains)))
                .isNotEmpty()
                .allMatch(detail -> words.contains("audit.detail." + detail));
    }

    private static Set<String> deeds() {
        return auditing().flatMap(AuditWordsTests::deeds).collect(Collectors.toSet());
    }

    private static Stream<String> deeds(String code) {
        return DEED.matcher(code)
                .results()
                .flatMap(AuditWordsTests::named)
                .flatMap(name -> name.endsWith("-") ? completed(name) : Stream.of(name));
    }

    private static Stream<String> named(MatchResult found) {
        return Stream.of(1, 2).map(found::group).filter(name -> name != null);
    }

    private static Stream<String> completed(String name) {
        assertThat(ENDINGS).containsKey(name);
        return Stream.of(ENDINGS.get(name)).map(ending -> name + ending.name().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> details() {
        return auditing().flatMap(code -> DETAIL.matcher(code).results().map(found -> found.group(1)));
    }

    /** The code of every class that has the audit at hand. */
    private static Stream<String> auditing() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(AuditWordsTests::read).toList().stream()
                    .filter(code -> code.contains("audit.append(")
                            || code.contains("signIn.begin(")
                            || code.contains("class Audit "));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
