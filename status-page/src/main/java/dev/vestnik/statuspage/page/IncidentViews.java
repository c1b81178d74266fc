package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.IncidentFacts;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers the reader's questions about one incident, in the reader's order. */
final class IncidentViews {

    private static final List<Stage> WAY =
            List.of(Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING, Stage.RESOLVED);

    private final Reading reading;
    private final Wording words;
    private final PageTimes times;

    IncidentViews(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.times = reading.times();
    }

    IncidentView of(IncidentDocument incident) {
        var promise = incident.stage().isOpen() ? incident.facts().nextUpdateBy() : Optional.<Instant>empty();
        var late = promise.filter(by -> by.isBefore(reading.now())).isPresent();
        return new IncidentView(
                incident.ref(),
                reading.path("i/" + incident.ref()),
                reading.text(incident.title()),
                incident.stage().isOpen(),
                incident.stage().isOpen() ? Reading.stateBy(incident).name() : "OPERATIONAL",
                words.say("stage." + incident.stage()),
                steps(incident.stage()),
                facts(incident),
                promise.map(by -> words.say(late ? "promise.late" : "promise", times.inSentence(by, reading.now())))
                        .orElse(""),
                late,
                lines(incident.timeline()));
    }

    private List<IncidentView.Step> steps(Stage stage) {
        var reached = WAY.indexOf(stage);
        return reached < 0
                ? List.of(new IncidentView.Step("done", words.say("stage." + stage)))
                : WAY.stream().map(each -> step(each, reached)).toList();
    }

    private IncidentView.Step step(Stage stage, int reached) {
        var place = WAY.indexOf(stage);
        var over = reached == WAY.size() - 1;
        var mark = place < reached || over ? "done" : place == reached ? "now" : "ahead";
        return new IncidentView.Step(mark, words.say("stage." + stage));
    }

    private List<IncidentView.Fact> facts(IncidentDocument incident) {
        var facts = incident.facts();
        var open = incident.stage().isOpen();
        var answers = new ArrayList<IncidentView.Fact>();
        answers.add(fact("fact.symptoms", facts.symptoms().map(reading::text)));
        answers.add(fact("fact.who", facts.who().map(reading::text).or(() -> components(incident))));
        answers.add(span(incident));
        answers.add(fact("fact.data", facts.dataSafety().map(reading::text)));
        return answers.stream().filter(answer -> open || answer.known()).toList();
    }

    private IncidentView.Fact fact(String question, Optional<String> answer) {
        var known = answer.filter(text -> !text.isBlank());
        return new IncidentView.Fact(
                words.say(question), known.orElseGet(() -> words.say("unknown")), known.isPresent(), When.UNKNOWN);
    }

    private Optional<String> components(IncidentDocument incident) {
        var names = incident.components().stream()
                .flatMap(id -> reading.component(id).stream())
                .map(component -> reading.text(component.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private IncidentView.Fact span(IncidentDocument incident) {
        var facts = incident.facts();
        var question = words.say(incident.stage().isOpen() ? "fact.since" : "fact.span");
        return facts.startedAt()
                .map(from ->
                        new IncidentView.Fact(question, length(facts, from), true, times.full(from, reading.now())))
                .orElseGet(() -> new IncidentView.Fact(question, words.say("unknown"), false, When.UNKNOWN));
    }

    private String length(IncidentFacts facts, Instant from) {
        var length = Duration.between(from, facts.resolvedAt().orElse(reading.now()));
        var about = facts.approximate() ? words.say("about") + " " : "";
        return length.isNegative() ? "" : about + times.length(length);
    }

    private List<IncidentView.Line> lines(List<PublicEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(PublicEntry::occurredAt).reversed())
                .map(this::line)
                .toList();
    }

    private IncidentView.Line line(PublicEntry entry) {
        return new IncidentView.Line(
                times.near(entry.occurredAt(), reading.now()),
                switch (entry.precision()) {
                    case EXACT, MINUTE -> "";
                    case APPROX -> words.say("about");
                    case UNKNOWN_BEFORE -> words.say("not.later");
                },
                reading.text(entry.heading()),
                entry.body().map(this::body).orElse(""),
                entry.correctedAt()
                        .map(at -> words.say("corrected", times.inSentence(at, reading.now())))
                        .orElse(""),
                entry.kind() == PublicEntry.Kind.NOTICE);
    }

    private String body(Texts body) {
        return reading.text(body).strip();
    }
}
