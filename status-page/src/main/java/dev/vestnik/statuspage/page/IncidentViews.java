package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Texts;
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
        var late = promise.filter(by -> by.isBefore(reading.now(incident))).isPresent();
        return new IncidentView(
                incident.ref(),
                reading.path("i/" + incident.ref()),
                reading.text(incident.title()),
                incident.stage().isOpen(),
                incident.stage().isOpen() ? Reading.stateBy(incident).name() : "OPERATIONAL",
                word(incident),
                steps(incident.stage()),
                facts(incident),
                promise.map(by -> words.say(
                                late ? "promise.late" : "promise",
                                times.near(by, reading.now(incident)).text()))
                        .orElse(""),
                late,
                lines(incident),
                review(incident));
    }

    private IncidentView.Review review(IncidentDocument incident) {
        return reading.postmortem(incident)
                .map(review -> new IncidentView.Review(
                        reading.path(PostmortemViews.path(incident.ref())),
                        times.full(review.publishedAt(), reading.now())))
                .orElse(IncidentView.Review.NONE);
    }

    /** How bad it is while it lasts, how it ended after that. */
    private String word(IncidentDocument incident) {
        var state = Reading.stateBy(incident);
        return incident.stage().isOpen() && state != ComponentState.OPERATIONAL
                ? words.say("state." + state)
                : reading.stage(incident.stage());
    }

    private List<IncidentView.Step> steps(Stage stage) {
        var reached = WAY.indexOf(stage);
        return reached < 0
                ? List.of(new IncidentView.Step("done", reading.stage(stage)))
                : WAY.stream().map(each -> step(each, reached)).toList();
    }

    private IncidentView.Step step(Stage stage, int reached) {
        var place = WAY.indexOf(stage);
        var over = reached == WAY.size() - 1;
        var mark = place < reached || over ? "done" : place == reached ? "now" : "ahead";
        return new IncidentView.Step(mark, reading.stage(stage));
    }

    private List<IncidentView.Fact> facts(IncidentDocument incident) {
        var facts = incident.facts();
        var open = incident.stage().isOpen();
        var answers = new ArrayList<IncidentView.Fact>();
        answers.add(fact(
                open ? "fact.symptoms" : "fact.symptoms.past", facts.symptoms().map(reading::text)));
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
                        new IncidentView.Fact(question, length(incident, from), true, times.full(from, reading.now())))
                .orElseGet(() -> new IncidentView.Fact(question, words.say("unknown"), false, When.UNKNOWN));
    }

    private String length(IncidentDocument incident, Instant from) {
        var rough = incident.facts().approximate() ? words.say("about") + " " : "";
        return reading.lengthOf(incident, from)
                .map(length -> (length.toMinutes() == 0 ? "" : rough) + times.length(length))
                .orElse("");
    }

    /** Of what is over, the day is said above and again only where it is another one. */
    private List<IncidentView.Line> lines(IncidentDocument incident) {
        var start = incident.facts().startedAt().orElse(incident.publishedAt());
        var day = incident.stage().isOpen() ? reading.now(incident) : start;
        return incident.timeline().stream()
                .sorted(Comparator.comparing(PublicEntry::occurredAt).reversed())
                .map(entry -> line(entry, day))
                .toList();
    }

    /** The day is said where it is not that one. */
    IncidentView.Line line(PublicEntry entry, Instant day) {
        return new IncidentView.Line(
                times.near(entry.occurredAt(), day),
                switch (entry.precision()) {
                    case EXACT, MINUTE -> "";
                    case APPROX -> words.say("about");
                    case UNKNOWN_BEFORE -> words.say("not.later");
                },
                reading.text(entry.heading()),
                entry.body().map(this::body).orElse(""),
                entry.correctedAt()
                        .map(at -> words.say("corrected", times.near(at, day).text()))
                        .orElse(""),
                entry.kind() == PublicEntry.Kind.NOTICE);
    }

    private String body(Texts body) {
        return reading.text(body).strip();
    }
}
