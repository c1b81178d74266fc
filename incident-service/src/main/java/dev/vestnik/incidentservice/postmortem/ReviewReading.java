package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.templates.Base;
import dev.vestnik.templates.wording.Roster;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a review is read with: the timeline's facts and the names that must not stand in it. */
@Component
class ReviewReading {

    private final Incidents incidents;
    private final Components components;
    private final AffectedLists affected;
    private final People people;

    ReviewReading(Incidents incidents, Components components, AffectedLists affected, People people) {
        this.incidents = incidents;
        this.components = components;
        this.affected = affected;
        this.people = people;
    }

    /** The review, what Vestnik knows of its incident, and what is wrong with its texts. */
    Mono<ReviewView> view(Postmortem review) {
        return Mono.zip(
                        incidents.timeline(review.caseId()),
                        components.byId(),
                        affected.count(review.caseId()),
                        people.names())
                .map(read -> {
                    var timeline = read.getT1();
                    var now = incidents.now(timeline.of());
                    var computed =
                            FactsReading.of(timeline, read.getT2(), read.getT3().total(), now);
                    var facts = review.frozen().orElse(computed);
                    var roster = roster(timeline, review, read.getT4());
                    return new ReviewView(
                            review,
                            facts,
                            DraftRemarks.of(review.draft(), roster),
                            Criteria.unmet(review.draft(), roster, base(timeline, facts)));
                });
    }

    /** Everybody who wrote a line of the timeline or of the review. */
    private static Roster roster(Timeline timeline, Postmortem review, Map<String, String> names) {
        var ids = Stream.concat(
                timeline.entries().stream().map(entry -> entry.by().id()), review.writers().stream());
        return Roster.of(ids.distinct().map(names::get).filter(Objects::nonNull).toList());
    }

    private Base base(Timeline timeline, ReviewFacts facts) {
        var from = facts.startedAt().orElse(timeline.of().openedAt());
        return new Base(LocalDate.ofInstant(from, incidents.zone()), incidents.zone());
    }
}
