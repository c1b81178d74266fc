package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one file {@code <code>.<language>.md}; says of all that is wrong with it in which line and by which rule. */
final class SheetReader {

    private static final Pattern NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.([a-z]{2,3})\\.md");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final String NEVER = "never";

    private final String file;
    private final List<Fault> faults;
    private final FrontMatter matter;

    private SheetReader(String file, List<Fault> faults, FrontMatter matter) {
        this.file = file;
        this.faults = faults;
        this.matter = matter;
    }

    /** The file; empty when anything is wrong with it, and the faults say what. */
    static Optional<Sheet> read(String file, String text, List<Fault> faults) {
        var own = new ArrayList<Fault>();
        var sheet = language(file, own)
                .flatMap(language -> FrontMatter.read(file, text.replace("\r\n", "\n"), own)
                        .map(matter -> new SheetReader(file, own, matter).sheet(language)));
        faults.addAll(own);
        return sheet.filter(read -> own.isEmpty());
    }

    private static Optional<Language> language(String file, List<Fault> faults) {
        var name = NAME.matcher(file);
        var language = name.matches()
                ? Languages.required().stream()
                        .filter(one -> one.tag().equals(name.group(2)))
                        .findFirst()
                : Optional.<Language>empty();
        if (language.isEmpty()) {
            faults.add(Fault.of(
                    file,
                    1,
                    "file-name",
                    "Имя файла — код и язык: cause-found.ru.md.",
                    "A file is named by code and language: cause-found.en.md."));
        }
        return language;
    }

    private Sheet sheet(Language language) {
        var kind = one("kind", RunbookKind.values()).orElse(RunbookKind.INCIDENT);
        var steps = new StepsReader(file, language, matter.lines(), faults).read(matter.body());
        if (kind == RunbookKind.INCIDENT) {
            requireSteps(steps);
        }
        var runbook = new Runbook(
                code(),
                kind,
                version(),
                new Texts(Map.of(language, text("title"))),
                all("triggers", Trigger.values()),
                optional("components"),
                all("severities", Severity.values()),
                one("audience", StepRole.values()).orElse(StepRole.INCIDENT_MANAGER),
                one("author", StepRole.values()).orElse(StepRole.INCIDENT_MANAGER),
                one("reviewer", StepRole.values()).orElse(StepRole.INCIDENT_MANAGER),
                lastDrill(),
                kind == RunbookKind.INCIDENT ? steps.steps() : List.of(),
                steps.doneWhen());
        return new Sheet(file, language, runbook, matter.body());
    }

    private void requireSteps(StepsReader.Steps steps) {
        if (steps.steps().isEmpty()) {
            wrong(
                    matter.lines(),
                    "no-steps",
                    "Нужен раздел «## Шаги» с нумерованным списком.",
                    "A section \"## Steps\" with a numbered list is needed.");
        }
        if (steps.doneWhen().isEmpty()) {
            wrong(
                    matter.lines(),
                    "no-exit",
                    "Нужен раздел «## Готово, когда» со списком.",
                    "A section \"## Done when\" with a list is needed.");
        }
    }

    private String code() {
        var code = text("code");
        if (!file.startsWith(code + ".")) {
            wrong(line("code"), "code", "Код тот же, что в имени файла.", "The code is that of the file's name.");
        }
        return code;
    }

    private int version() {
        var text = text("version");
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            wrong(line("version"), "version", "Версия — целое число от 1.", "The version is a whole number from 1.");
            return 1;
        }
        return text.isEmpty() ? 1 : Integer.parseInt(text);
    }

    private Optional<LocalDate> lastDrill() {
        var text = text("lastDrillAt");
        try {
            return text.isEmpty() || text.equals(NEVER) ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            wrong(
                    line("lastDrillAt"),
                    "date",
                    "Дата учений как 2026-11-22 или never.",
                    "The date of the drill as 2026-11-22, or never.");
            return Optional.empty();
        }
    }

    /** The text under that key, which must be there. */
    private String text(String key) {
        var values = optional(key);
        if (values.isEmpty()) {
            wrong(line(key), "required", "Не хватает «%s».".formatted(key), "\"%s\" is missing.".formatted(key));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The values under that key, which must be there, if only as an empty list. */
    private List<String> optional(String key) {
        var entry = matter.entries().get(key);
        return entry == null ? List.of() : entry.values();
    }

    private <T extends Enum<T>> Optional<T> one(String key, T[] allowed) {
        var text = text(key);
        return text.isEmpty() ? Optional.empty() : named(key, text, allowed);
    }

    private <T extends Enum<T>> List<T> all(String key, T[] allowed) {
        if (!matter.entries().containsKey(key)) {
            wrong(1, "required", "Не хватает «%s».".formatted(key), "\"%s\" is missing.".formatted(key));
        }
        return optional(key).stream()
                .flatMap(name -> named(key, name, allowed).stream())
                .toList();
    }

    private <T extends Enum<T>> Optional<T> named(String key, String name, T[] allowed) {
        var found =
                Arrays.stream(allowed).filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            var names = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            wrong(line(key), "one-of", key + ": " + names + ".", key + ": " + names + ".");
        }
        return found;
    }

    private int line(String key) {
        var entry = matter.entries().get(key);
        return entry == null ? 1 : entry.line();
    }

    private void wrong(int line, String rule, String ru, String en) {
        faults.add(Fault.of(file, line, rule, ru, en));
    }
}
