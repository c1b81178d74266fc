package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.stakeholder.NoteReading.Setting;
import dev.vestnik.templates.InternalNote;
import dev.vestnik.templates.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a note to those inside is made of. */
@Component
class Notes {

    private final Incidents incidents;
    private final Components components;
    private final People people;
    private final String pageUrl;

    Notes(
            Incidents incidents,
            Components components,
            People people,
            @Value("${vestnik.page-url:http://localhost:8081}") String pageUrl) {
        this.incidents = incidents;
        this.components = components;
        this.people = people;
        this.pageUrl = pageUrl;
    }

    /** As the case stands now; CONFLICT while it is not written down what broke. */
    Mono<InternalNote> of(Case of, Texts ask) {
        var setting = new Setting(incidents.zone(), pageUrl);
        return Mono.zip(incidents.timeline(of.id()), components.byId(), people.names())
                .map(read ->
                        new NoteReading(read.getT1(), CaseState.of(read.getT1()), read.getT2(), read.getT3(), setting))
                .flatMap(reading -> Mono.justOrEmpty(reading.note(ask)))
                .switchIfEmpty(Mono.error(() -> Problem.conflict(
                        "incident",
                        "nothing-broken",
                        "Сначала запишите, что сломалось: письмо говорит об этом первым делом.",
                        "Write down first what broke: that is what the letter begins with.")));
    }
}
