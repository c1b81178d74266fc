package dev.vestnik.statuspage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicFieldsTests {

    @Test
    void recordsHaveNoFieldForWhatIsInternal() {
        var fields = Stream.of(PublicDocument.class.getPermittedSubclasses())
                .flatMap(PublicFieldsTests::fieldsOf)
                .map(String::toLowerCase);

        assertThat(fields)
                .contains("title", "facts.symptoms", "timeline.body")
                .noneMatch(name ->
                        name.matches(".*(internal|actor|author|person|operator|ticket|recordedby|note|source).*"));
    }

    private static Stream<String> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(field -> Stream.concat(Stream.of(field.getName()), within(field)));
    }

    private static Stream<String> within(RecordComponent field) {
        var named = field.getGenericType().getTypeName().replaceAll(".*<|>", "");
        return Stream.of(
                        PublicEntry.class,
                        IncidentFacts.class,
                        ComponentsDocument.Component.class,
                        PostmortemDocument.Hurt.class,
                        PostmortemDocument.Interval.class,
                        PostmortemDocument.Promised.class)
                .filter(type -> type.getName().equals(named))
                .flatMap(type -> fieldsOf(type).map(name -> field.getName() + "." + name));
    }
}
