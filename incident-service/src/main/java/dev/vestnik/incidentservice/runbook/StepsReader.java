package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Reads the two sections of a file that Vestnik works with: the steps, and what must be true at the end. The others are for people alone. */
final class StepsReader {

    private final String file;
    private final Language language;
    private final int firstLine;
    private final List<Fault> faults;

    StepsReader(String file, Language language, int firstLine, List<Fault> faults) {
        this.file = file;
        this.language = language;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    /** What was read. */
    record Steps(List<Step> steps, List<Texts> doneWhen) {}

    Steps read(String body) {
        var steps = new ArrayList<Step>();
        var doneWhen = new ArrayList<Texts>();
        Optional<Mark> section = Optional.empty();
        for (var node = Reading.parsed(body).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                section = sectionOf(heading);
            } else if (node instanceof OrderedList list && section.equals(Optional.of(Mark.STEPS))) {
                items(list).forEach(item -> step(item, steps.size() + 1).ifPresent(steps::add));
            } else if (node instanceof ListBlock list && section.equals(Optional.of(Mark.DONE_WHEN))) {
                items(list).forEach(item -> doneWhen.add(new Texts(Map.of(language, Reading.plain(item)))));
            }
        }
        return new Steps(steps, doneWhen);
    }

    private Optional<Mark> sectionOf(Heading heading) {
        var title = Reading.plain(heading);
        return List.of(Mark.STEPS, Mark.DONE_WHEN).stream()
                .filter(mark -> mark.is(title, language))
                .findFirst();
    }

    private Optional<Step> step(Node item, int number) {
        int line = firstLine + Reading.line(item) - 1;
        return new StepReader(file, language, line, faults).read(item, number);
    }

    private static List<Node> items(ListBlock list) {
        var items = new ArrayList<Node>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item);
        }
        return items;
    }
}
