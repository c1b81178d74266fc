package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.problem.Problem;

/** Keeps tickets of exercises and of people apart: a person's reply must not end in a drill, and a made-up ticket must not reach a desk (R-B19). */
final class Exercises {

    private Exercises() {}

    static void requireDrill(Case of) {
        if (!of.drill()) {
            throw Problem.conflict(
                    "Учебное обращение бывает только у учений.", "A made-up ticket belongs to a drill alone.");
        }
    }

    static void requireSame(Case of, Ticket ticket) {
        if (of.drill() && !ticket.drill()) {
            throw Problem.conflict(
                    "Это настоящее обращение: в учениях ответ не уходит, и человек остался бы без него.",
                    "This ticket is real: replies of a drill go nowhere, and its writer would stay without one.");
        }
        if (ticket.drill() && !of.drill()) {
            throw Problem.conflict(
                    "Это учебное обращение, а инцидент настоящий.",
                    "This ticket was made up for a drill, and the incident is real.");
        }
    }

    static void requireReal(Ticket ticket) {
        if (ticket.drill()) {
            throw Problem.conflict(
                    "Это учебное обращение: службе поддержки о нём не пишут.",
                    "This ticket was made up for a drill: the desk is told nothing of it.");
        }
    }

    /** Called after its drill, so that no desk can call a ticket the same. */
    static Arrival named(Case of, Arrival arrival) {
        return new Arrival(
                of.ref() + "-" + arrival.id(),
                arrival.customer(),
                arrival.channel(),
                arrival.language(),
                arrival.subject(),
                arrival.text(),
                arrival.openedAt());
    }
}
