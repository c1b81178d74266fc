package dev.vestnik.incidentservice.console.drill;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.insight.Trained;
import dev.vestnik.incidentservice.insight.Trainings;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who has trained, in which role, and when last; a person decides what follows from it. */
@Controller
class TrainedPages {

    private final Screens screens;
    private final Trainings trainings;
    private final People people;
    private final Incidents incidents;

    TrainedPages(Screens screens, Trainings trainings, People people, Incidents incidents) {
        this.screens = screens;
        this.trainings = trainings;
        this.people = people;
        this.incidents = incidents;
    }

    /** One line of the list. */
    public record Row(String person, String role, long drills, String last) {}

    @Needs(Permission.READ)
    @GetMapping(path = "/drills/trained", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "trained",
                visit -> Mono.zip(trainings.all(visit.actor()).collectList(), people.names())
                        .map(found -> Map.of("rows", rows(found.getT1(), found.getT2(), visit))));
    }

    private List<Row> rows(List<Trained> all, Map<String, String> names, Visit visit) {
        return all.stream().map(one -> row(one, names, visit)).toList();
    }

    private Row row(Trained one, Map<String, String> names, Visit visit) {
        return new Row(
                names.getOrDefault(one.person(), one.person()),
                visit.words().find("role." + one.role()).orElse(one.role()),
                one.drills(),
                visit.times(incidents.zone()).standAlone(one.last(), incidents.now()));
    }
}
