package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of a step that cannot be read. */
final class StepFaults {

    private static final Map<String, Texts> WORDS = Map.of(
            "step-head",
                    Texts.of(
                            "Шаг начинается так: **0–1 мин · менеджер инцидента · СДЕЛАТЬ · обязательно** — текст.",
                            "A step begins like this: **0–1 min · incident manager · DO · mandatory** — text."),
            "step-role", words("Роли", "Roles", StepRole.values(), StepRole::label),
            "step-kind", words("Виды шагов", "Kinds of steps", StepKind.values(), StepKind::word),
            "template",
                    Texts.of(
                            "Такого шаблона письма нет: нужно имя файла, например `first`.",
                            "There is no such template of a letter: the name of its file is needed, such as `first`."),
            "fact",
                    Texts.of(
                            "Такой записи на ленте не бывает: нужно `RESOLVED`, `NOTICE_SENT FIRST` или `ROLE_TAKEN SCRIBE`.",
                            "The timeline knows no such line: `RESOLVED`, `NOTICE_SENT FIRST` or `ROLE_TAKEN SCRIBE` is needed."));

    private StepFaults() {}

    static Texts of(String rule) {
        return WORDS.getOrDefault(rule, Texts.none());
    }

    private static <T> Texts words(String ru, String en, T[] all, Function<T, Texts> word) {
        return Texts.of(ru, en)
                .map(text -> text + ": "
                        + Arrays.stream(all)
                                .map(one -> word.apply(one))
                                .flatMap(texts -> texts.byLanguage().values().stream())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
