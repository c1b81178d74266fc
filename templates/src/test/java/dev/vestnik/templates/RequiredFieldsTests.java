package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two mechanical tests of practice B.2 over the template files: what must be there, and what must not. */
class RequiredFieldsTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        first;      startedAt scope @failure @next
        identified; cause startedAt action scope @failure @safety @toDo @next
        resolved;   component duration period scope followUpBy @safety @toDo @couldNot @reply
        follow-up;  component period duration symptomPast scope cause @safety @changes @couldNot
        not-for-you; component stillBroken action nextUpdateAt
        compensation; component period downtime @couldNot @contract @goodwill @counted @rights
        review-published; postmortemUrl component period symptomPast scope cause @safety @changes @couldNot @reply
        ticket-reply; ref statusUrl component startedAt @symptomNow @stageSentence @reply
        internal-note; ref severity component scope statusUrl role ask
        footer;     ref statusUrl @reply @because
        """)
    void templateWhenReadHasItsMustFieldsOutsideConditions(String file, String fields) throws IOException {
        for (var language : Languages.required()) {
            var always = source(language, file).replaceAll("(?s)<#if.*?</#if>", "");
            assertThat(Stream.of(fields.split(" "))).allMatch(field -> prints(always, field), "in " + language);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        first;      cause eta timeline survey postmortemBy @couldNot @changes
        identified; timeline survey postmortemBy
        resolved;   eta survey timeline postmortemBy @next
        follow-up;  eta nextUpdateAt workaround customerAction @next @toDo
        not-for-you; eta timeline survey lostAction @couldNot @changes @safety
        compensation; scope cause dataSafety nextUpdateAt eta timeline survey symptomPast @safety @changes @toDo
        review-published; eta nextUpdateAt timeline survey @next @toDo
        ticket-reply; cause eta timeline survey scope @couldNot @safety
        """)
    void templateWhenReadHasNoForbiddenField(String file, String fields) throws IOException {
        for (var language : Languages.required()) {
            var source = source(language, file);
            assertThat(Stream.of(fields.split(" "))).noneMatch(field -> prints(source, field));
        }
    }

    private static boolean prints(String source, String field) {
        return field.startsWith("@")
                ? source.contains("<" + field + "/>")
                : source.contains("${" + field + "}") || source.contains("${" + field + ".acc}");
    }

    private static String source(Language language, String file) throws IOException {
        var path = "/mail/%s/%s.ftl".formatted(language, file);
        try (var bytes = RequiredFieldsTests.class.getResourceAsStream(path)) {
            assertThat(bytes).as(path).isNotNull();
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
