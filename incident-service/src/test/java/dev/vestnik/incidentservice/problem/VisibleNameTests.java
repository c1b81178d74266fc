package dev.vestnik.incidentservice.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "Ann\u200ba",
                "\u202eannA",
                "Anna\u2066",
                "An\nna",
                "Anna\u0007",
                "Anna\u00ad",
                "\u3164",
                "\ue000Anna",
                "An\u2028na",
                "\u0378A",
                "—",
                "\u2800"
            })
    void faultWhenSomethingHidesOrNothingShowsNamesFieldAndRule(String name) {
        assertThat(VisibleName.fault("name", name))
                .hasValueSatisfying(fault -> assertThat(fault.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна О’Нил-Ёлкина", "José  María", "李雷", "S3 (ru-1)", "☁️ Cloud", "Jo\u0301se", "د. سارة"})
    void faultWhenTheNameIsOrdinaryIsNone(String name) {
        assertThat(VisibleName.fault("name", name)).isEmpty();
    }

    @Test
    void cleanTakesBlanksOfAllKindsFromTheEndsOnly() {
        assertThat(VisibleName.clean("\u00a0\u2009 Anna\u00a0B \t\u3000")).isEqualTo("Anna\u00a0B");
        assertThat(VisibleName.clean(null)).isEmpty();
    }

    @Test
    void ofLeavesOutWhatHides() {
        assertThat(VisibleName.of(" \u202eAn\u200bna\n")).isEqualTo("Anna");
    }
}
