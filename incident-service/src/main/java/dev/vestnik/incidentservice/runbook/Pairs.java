package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts the languages of a runbook together; they say the same, step by step, or it does not come on the shelf. */
final class Pairs {

    private Pairs() {}

    static List<Book> of(List<Sheet> sheets, boolean own, List<Fault> faults) {
        var byCode = new TreeMap<String, List<Sheet>>();
        sheets.forEach(sheet -> byCode.computeIfAbsent(sheet.runbook().code(), code -> new ArrayList<>())
                .add(sheet));
        return byCode.values().stream()
                .flatMap(same -> book(same, own, faults).stream())
                .toList();
    }

    private static Optional<Book> book(List<Sheet> same, boolean own, List<Fault> faults) {
        var first = same.getFirst();
        if (same.size() != Languages.required().size()) {
            faults.add(Fault.of(
                    first.file(),
                    1,
                    "other-language",
                    "Нет того же на другом языке, или оно не прочитано.",
                    "The same in the other language is missing, or could not be read."));
            return Optional.empty();
        }
        boolean agree = same.stream().allMatch(sheet -> agree(first, sheet, faults));
        return agree ? Optional.of(new Book(merged(same), bodies(same), own)) : Optional.empty();
    }

    private static boolean agree(Sheet one, Sheet other, List<Fault> faults) {
        if (one.runbook().bare().equals(other.runbook().bare())) {
            return true;
        }
        faults.add(Fault.of(
                other.file(),
                1,
                "languages-differ",
                "Не совпадает с %s: %s.".formatted(one.file(), where(one.runbook(), other.runbook(), "шаг ")),
                "Differs from %s: %s.".formatted(one.file(), where(one.runbook(), other.runbook(), "step "))));
        return false;
    }

    /** The number of the first step that differs, or both counts, or that it is the head. */
    private static String where(Runbook one, Runbook other, String step) {
        int most = Math.min(one.steps().size(), other.steps().size());
        return IntStream.range(0, most)
                .filter(place -> !one.steps()
                        .get(place)
                        .bare()
                        .equals(other.steps().get(place).bare()))
                .mapToObj(place -> step + (place + 1))
                .findFirst()
                .orElse("---, %d/%d".formatted(one.steps().size(), other.steps().size()));
    }

    private static Runbook merged(List<Sheet> same) {
        var first = same.getFirst().runbook();
        var all = same.stream().map(Sheet::runbook).toList();
        return new Runbook(
                first.code(),
                first.kind(),
                first.version(),
                together(all.stream().map(Runbook::title).toList()),
                first.triggers(),
                first.components(),
                first.severities(),
                first.audience(),
                first.author(),
                first.reviewer(),
                first.lastDrillAt(),
                steps(all),
                IntStream.range(0, first.doneWhen().size())
                        .mapToObj(place -> together(all.stream()
                                .map(one -> one.doneWhen().get(place))
                                .toList()))
                        .toList());
    }

    private static List<Step> steps(List<Runbook> all) {
        return IntStream.range(0, all.getFirst().steps().size())
                .mapToObj(place ->
                        step(all.stream().map(one -> one.steps().get(place)).toList()))
                .toList();
    }

    private static Step step(List<Step> same) {
        var first = same.getFirst();
        var places = IntStream.range(0, first.places().size())
                .mapToObj(place -> new Step.Place(
                        together(same.stream()
                                .map(one -> one.places().get(place).title())
                                .toList()),
                        first.places().get(place).href()))
                .toList();
        return new Step(
                first.number(),
                first.target(),
                first.role(),
                first.kind(),
                first.mandatory(),
                together(same.stream().map(Step::text).toList()),
                together(same.stream().map(Step::evidence).toList()),
                places,
                first.template(),
                first.seen());
    }

    private static Texts bodies(List<Sheet> same) {
        var bodies = new HashMap<Language, String>();
        same.forEach(sheet -> bodies.put(sheet.language(), sheet.body()));
        return new Texts(bodies);
    }

    private static Texts together(List<Texts> parts) {
        var all = new HashMap<Language, String>();
        parts.forEach(part -> all.putAll(part.byLanguage()));
        return new Texts(all);
    }
}
