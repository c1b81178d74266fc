package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.console.frame.Visit;

/** Somebody who can be named in a form: to take a role, or to own what is broken. */
public record Colleague(String id, String name, String role) {

    static Colleague of(Person person, Visit visit) {
        return new Colleague(
                person.id().toString(),
                person.name(),
                visit.words().find("role." + person.role()).orElse(""));
    }
}
