package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.command.HandOverCard.LastNotice;
import dev.vestnik.incidentservice.command.HandOverCard.ListStatus;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Listed;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads off a timeline what a hand-over card says. Pure. */
record CardReading(Timeline timeline, CaseState state, Instant now) {

    private static final int LATEST = 5;

    static CardReading of(Timeline timeline, Instant now) {
        return new CardReading(timeline, CaseState.of(timeline), now);
    }

    HandOverCard card(List<HandOverCard.NowDoing> actions, List<HandOverNews.Item> news) {
        return new HandOverCard(
                sentences(),
                notice(),
                approvals(),
                Stream.concat(actions.stream(), told()).toList(),
                words(fact -> fact instanceof Diagnosis.Hypothesis),
                words(fact -> fact instanceof Diagnosis.RuledOut),
                list(),
                words(fact -> fact instanceof Support.CompensationDecided),
                news);
    }

    private Stream<HandOverCard.NowDoing> told() {
        return ToldActions.of(timeline).stream()
                .map(entry -> new HandOverCard.NowDoing(entry.line().text(), Optional.empty(), Optional.empty()));
    }

    private Texts sentences() {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, sentences(language)));
        return new Texts(texts);
    }

    private String sentences(Language language) {
        var of = timeline.of();
        var from = state.startedAt().map(Occurred::at).orElse(of.openedAt());
        var until = state.resolvedAt().orElse(now);
        var length = until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        var form = language.equals(Language.RU)
                ? "%s, %s: «%s», %s %s. Стадия: %s%s."
                : "%s, %s: “%s”, %s %s. Stage: %s%s.";
        return form.formatted(
                of.ref(),
                state.severity(),
                of.title().find(language).orElse(""),
                goesOn(language),
                Durations.inWords(length, Case.ACCUSATIVE, language),
                state.stage().label().in(language),
                latest(language));
    }

    private String goesOn(Language language) {
        var over = state.resolvedAt().isPresent();
        return language.equals(Language.RU) ? (over ? "длился" : "идёт") : over ? "it lasted" : "going on for";
    }

    private String latest(Language language) {
        return timeline.effective().stream()
                .max(Comparator.comparing(Entry::at).thenComparingInt(Entry::seq))
                .map(entry -> (language.equals(Language.RU)
                                ? "; последнее на ленте — «%s» в %s"
                                : "; last on the timeline: “%s” at %s")
                        .formatted(
                                FactKind.of(entry.fact()).label().in(language),
                                "%tR".formatted(entry.at().atZone(timeline.of().zone()))))
                .orElse("");
    }

    private Optional<LastNotice> notice() {
        return state.told()
                .lastPublic()
                .map(entry ->
                        new LastNotice(((Telling.NoticeSent) entry.fact()).kind(), entry.at(), state.nextPromise()));
    }

    /** Asked, and neither given nor refused since. */
    private List<Instant> approvals() {
        var open = new ArrayList<Instant>();
        for (var entry : timeline.effective()) {
            if (entry.fact() instanceof Telling.Approved || entry.fact() instanceof Telling.Refused) {
                open.clear();
            } else if (entry.fact() instanceof Telling.ApprovalAsked) {
                open.add(entry.at());
            }
        }
        return open;
    }

    private List<String> words(Predicate<Fact> which) {
        var all = timeline.effective().stream()
                .filter(entry -> which.test(entry.fact()))
                .map(CardReading::words)
                .filter(words -> !words.isBlank())
                .toList();
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private static String words(Entry entry) {
        return entry.fact() instanceof Support.CompensationDecided(var decided)
                        && entry.line().text().isBlank()
                ? decided
                : entry.line().text();
    }

    private Optional<ListStatus> list() {
        return Listed.of(timeline.effective()).map(listed -> new ListStatus(listed.count(), listed.isFinal()));
    }
}
