package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.command.Holders;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Listed;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Failure;
import dev.vestnik.templates.Frame;
import dev.vestnik.templates.InternalNote;
import dev.vestnik.templates.InternalNote.LastWord;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Link;
import dev.vestnik.templates.Moment;
import dev.vestnik.templates.Noun;
import dev.vestnik.templates.Plurals;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads off a timeline what those inside are told (practice/2, text 21). Pure. */
record NoteReading(
        Timeline timeline,
        CaseState state,
        Map<ComponentId, Component> catalogue,
        Map<String, String> names,
        Setting setting) {

    private static final Texts NOBODY = Texts.of("пока никто", "nobody yet");

    /** What does not stand on the timeline: the company's zone, and where the status page is. */
    record Setting(ZoneId zone, String pageUrl) {}

    /** What broke, and how. */
    private record Broken(Component component, Symptom symptom) {}

    /** The note that asks for this; empty while it is not written down what broke. */
    Optional<InternalNote> note(Texts ask) {
        return broken().reduce((first, second) -> second).map(latest -> note(latest, ask));
    }

    private Stream<Broken> broken() {
        return timeline.effective().stream()
                .flatMap(entry -> entry.fact() instanceof Impact.ImpactStarted started
                        ? started.components().stream()
                                .flatMap(id -> Optional.ofNullable(catalogue.get(id)).stream())
                                .limit(1)
                                .map(component -> broken(component, started))
                        : Stream.empty());
    }

    private static Broken broken(Component component, Impact.ImpactStarted started) {
        var symptom = started.symptom().flatMap(component::symptom).orElseGet(() -> Symptoms.generic(started.effect()));
        return new Broken(component, symptom);
    }

    private InternalNote note(Broken broken, Texts ask) {
        var since =
                state.startedAt().orElseGet(() -> Occurred.exact(timeline.of().openedAt()));
        var moment = since.isApproximate() ? Moment.about(since.at()) : Moment.exactly(since.at());
        return new InternalNote(
                frame(broken.component(), since.at()),
                state.severity().name(),
                new Failure(broken.symptom(), moment, affected()),
                state.resolvedAt(),
                lastWord(),
                lead(),
                ask);
    }

    private Frame frame(Component component, Instant since) {
        var of = timeline.of();
        var base = setting.pageUrl().replaceFirst("/+$", "");
        var page = new Link(of.drill() ? base + "/drill" : base, "/i/" + of.ref());
        var day = since.atZone(setting.zone()).toLocalDate();
        var frame = Frame.of(of.ref(), component.names(), day, setting.zone(), page);
        return of.drill() ? frame.asDrill() : frame;
    }

    private Optional<Texts> affected() {
        return Listed.of(timeline.effective())
                .filter(list -> list.count() > 0)
                .map(list -> texts(language -> Plurals.in(language)
                        .plural(list.count(), Noun.CUSTOMER, dev.vestnik.templates.Case.NOMINATIVE)));
    }

    private Optional<LastWord> lastWord() {
        return state.told()
                .lastPublic()
                .map(last -> new LastWord(
                        Labels.noticeKind(
                                ((Telling.NoticeSent) last.fact()).kind().name()),
                        last.at(),
                        state.nextPromise()));
    }

    /** The role first, as everywhere inside. */
    private Texts lead() {
        return Holders.of(timeline)
                .of(DutyRole.INCIDENT_MANAGER)
                .map(holding -> holding.role()
                        .label()
                        .map(label -> within(label)
                                + Optional.ofNullable(names.get(holding.person().toString()))
                                        .map(name -> " " + name)
                                        .orElse("")))
                .orElse(NOBODY);
    }

    private static String within(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static Texts texts(Function<Language, String> in) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, in.apply(language)));
        return new Texts(texts);
    }
}
