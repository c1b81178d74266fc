package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people type to name the object of a deed: its id, its kind in their words, the number of an incident, the name of a person or token. */
@Component
class AuditedObject {

    private static final Pattern REF = Pattern.compile("(?i)[a-z]{3}-\\d{4}-\\d{4,}");
    private static final String KIND = "audit.object.";

    private final Incidents incidents;

    AuditedObject(Incidents incidents) {
        this.incidents = incidents;
    }

    /** The id or kind that the record knows; what is none of these stays as typed. */
    Mono<String> recorded(Visit visit, String typed, Names names) {
        if (REF.matcher(typed).matches()) {
            return incidents
                    .require(typed)
                    .map(of -> of.id().toString())
                    .onErrorResume(Problem.class, unknown -> Mono.just(typed));
        }
        return Mono.just(kind(visit, named(names.all(), typed)));
    }

    private static String named(Map<String, String> names, String typed) {
        return names.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(typed);
    }

    private static String kind(Visit visit, String typed) {
        return visit.words().keys().stream()
                .filter(key -> key.startsWith(KIND) && visit.say(key).equalsIgnoreCase(typed))
                .map(key -> key.substring(KIND.length()))
                .findFirst()
                .orElse(typed);
    }
}
