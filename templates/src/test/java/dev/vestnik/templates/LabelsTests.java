package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTests {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void stageWhenAskedByNameIsTheSameAsByValue(Stage stage) {
        assertThat(Labels.stage(stage.name())).isEqualTo(stage.label());
        assertThat(stage.label().isComplete()).isTrue();
    }

    @Test
    void stageWhenMonitoringReadsAsThePracticeSays() {
        assertThat(Stage.MONITORING.label()).isEqualTo(Texts.of("Восстанавливаем и наблюдаем", "Recovering, watching"));
        assertThat(Labels.severity(2)).isEqualTo(Texts.of("Серьёзный", "Major"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST", "IDENTIFIED", "UPDATE", "MONITORING", "RESOLVED", "FOLLOW_UP", "DIRECT"})
    void noticeKindWhenKnownHasAName(String kind) {
        assertThat(Labels.noticeKind(kind).isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void genericWhenComponentIsNamedReadsInBothTenses(Effect effect) {
        var symptom = Symptoms.generic(effect);
        assertThat(symptom.presentOf(Samples.COMPONENT)).isEqualTo(effect.genericPresent(Samples.COMPONENT));
        assertThat(symptom.pastOf(Samples.COMPONENT).in(Language.RU)).startsWith("сервис «Загрузка файлов» ");
        assertThat(symptom.pastOf(Samples.COMPONENT).in(Language.EN)).startsWith("File upload was ");
        assertThat(Symptoms.generic()).contains(symptom);
    }
}
