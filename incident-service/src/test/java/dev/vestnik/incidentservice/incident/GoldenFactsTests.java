package dev.vestnik.incidentservice.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was once written is read for ever: a payload in these files may be added, and never changed or taken away. */
class GoldenFactsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FactCodec codec = new FactCodec();

    static Stream<String> written() {
        return golden(1).propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("written")
    void readWhenWrittenByVersionOneGivesTheFactAndWritesItBackEqual(String kind) {
        for (var payload : golden(1).path(kind)) {
            var fact = codec.read(kind, 1, payload.toString());

            assertThat(FactKind.of(fact).name()).isEqualTo(kind);
            assertThat(JSON.readTree(codec.write(fact))).isEqualTo(payload);
        }
    }

    @Test
    void everyKindHasAGoldenPayload() {
        assertThat(golden(1).propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FactKind.values()).map(Enum::name).toList());
        assertThat(golden(1)).allSatisfy(payloads -> assertThat(payloads).isNotEmpty());
    }

    @Test
    void everyFactHasAKindOfItsOwn() {
        var types = Stream.of(FactKind.values()).map(FactKind::type).toList();

        assertThat(types)
                .doesNotHaveDuplicates()
                .map(Class::getName)
                .containsExactlyInAnyOrderElementsOf(
                        facts(Fact.class).map(Class::getName).toList());
    }

    private static Stream<Class<?>> facts(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GoldenFactsTests::facts)
                : Stream.of(type);
    }

    private static JsonNode golden(int version) {
        try (var file = GoldenFactsTests.class.getResourceAsStream("/golden/facts-v%d.json".formatted(version))) {
            return JSON.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
