package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Visit;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those who can be named as owners: all who may look into an incident. */
@Component
public class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** As the field for an owner wants them. */
    public Mono<List<Colleague>> all(Visit visit) {
        return people.present()
                .filter(person -> person.role().may(Permission.READ))
                .map(person -> Colleague.of(person, visit))
                .collectList();
    }
}
