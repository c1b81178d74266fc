package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.util.Optional;
import java.util.UUID;

/** When a role may be taken and laid down (practice/6 §F.2, §F.4); every refusal names its rule. Pure. */
final class RoleRules {

    private RoleRules() {}

    /** Programs lead nothing. */
    static UUID personOf(Actor by) {
        if (by.kind() != Actor.Kind.PERSON) {
            throw Problem.forbidden(
                    "Роли берут люди: войдите под своим именем.", "People take roles: sign in as yourself.");
        }
        return UUID.fromString(by.id());
    }

    static void requireGoingOn(Timeline timeline) {
        if (CaseState.of(timeline).isOver()) {
            throw Problem.conflict("incident", "over", "Этот инцидент уже закончен.", "This incident is over already.");
        }
    }

    /** Free, or mine already. */
    static void requireFree(Timeline timeline, DutyRole role, UUID person) {
        if (Holders.of(timeline)
                .of(role)
                .filter(holding -> !holding.person().equals(person))
                .isPresent()) {
            throw Problem.conflict(
                    "role",
                    "held",
                    "Роль «%s» уже занята. Попросите передать её или предложите передачу себе."
                            .formatted(role.label().in(Language.RU)),
                    "The role %s is taken. Ask for a hand-over, or propose one to yourself."
                            .formatted(role.label().in(Language.EN)));
        }
    }

    /** In SEV1 nobody manages and repairs at once. */
    static void requireOneOfTwo(Timeline timeline, DutyRole role, UUID person) {
        var worst = CaseState.of(timeline).severity() == Severity.SEV1;
        if (worst
                && otherOfTwo(role)
                        .filter(other -> Holders.of(timeline).holds(person, other))
                        .isPresent()) {
            throw Problem.conflict(
                    "role",
                    "two-roles-in-sev1",
                    "В SEV1 один человек не может и вести инцидент, и чинить: позовите второго.",
                    "In SEV1 one person cannot both manage the incident and repair it: call a second one.");
        }
    }

    private static Optional<DutyRole> otherOfTwo(DutyRole role) {
        return switch (role) {
            case INCIDENT_MANAGER -> Optional.of(DutyRole.TECH_LEAD);
            case TECH_LEAD -> Optional.of(DutyRole.INCIDENT_MANAGER);
            case DEPUTY, COMMUNICATIONS_LEAD, SCRIBE, INTERNAL_LIAISON -> Optional.empty();
        };
    }

    /**
     * What is laid down falls back to who manages the incident, so somebody must; that role itself is handed over or ends with the incident, for until
     * a receiver confirms, the old one is responsible (practice/6 §F.4). Only its holder lays a role down, or who manages the incident and so its roles.
     */
    static Holding requireLaidDown(Timeline timeline, DutyRole role, UUID person) {
        requireGoingOn(timeline);
        requireNotToLead(role);
        var held = Holders.of(timeline);
        var holding = held.of(role)
                .orElseThrow(() -> Problem.conflict(
                        "role", "free-already", "Эту роль уже никто не держит.", "Nobody holds this role any more."));
        if (!holding.person().equals(person) && !held.holds(person, DutyRole.INCIDENT_MANAGER)) {
            throw Problem.forbidden(
                    "Сложить роль может тот, кто её держит, или менеджер инцидента.",
                    "Whoever holds the role or manages the incident can lay it down.");
        }
        requireLed(held);
        return holding;
    }

    private static void requireNotToLead(DutyRole role) {
        if (role == DutyRole.INCIDENT_MANAGER) {
            throw Problem.conflict(
                    "role",
                    "hand-over-only",
                    "Инцидент нельзя оставить без того, кто его ведёт: передайте роль другому.",
                    "An incident cannot be left without somebody who leads it: hand the role over.");
        }
    }

    private static void requireLed(Holders held) {
        if (held.of(DutyRole.INCIDENT_MANAGER).isEmpty()) {
            throw Problem.conflict(
                    "role",
                    "nobody-leads",
                    "Инцидент никто не ведёт, и вернуть роль некому: пусть сначала кто-нибудь возьмёт его.",
                    "Nobody leads the incident, so there is nobody to give the role back to: somebody must take the incident first.");
        }
    }
}
