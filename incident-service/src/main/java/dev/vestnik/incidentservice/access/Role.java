package dev.vestnik.incidentservice.access;

import static dev.vestnik.incidentservice.access.Permission.ADMINISTER;
import static dev.vestnik.incidentservice.access.Permission.APPEND;
import static dev.vestnik.incidentservice.access.Permission.APPROVE_CREDITS;
import static dev.vestnik.incidentservice.access.Permission.APPROVE_REVIEWS;
import static dev.vestnik.incidentservice.access.Permission.DECLARE;
import static dev.vestnik.incidentservice.access.Permission.EDIT_CATALOGUE;
import static dev.vestnik.incidentservice.access.Permission.EDIT_COMPONENTS;
import static dev.vestnik.incidentservice.access.Permission.EDIT_DUTY;
import static dev.vestnik.incidentservice.access.Permission.GRANT_CREDITS;
import static dev.vestnik.incidentservice.access.Permission.IMPORT_CUSTOMERS;
import static dev.vestnik.incidentservice.access.Permission.LINK_TICKETS;
import static dev.vestnik.incidentservice.access.Permission.READ;
import static dev.vestnik.incidentservice.access.Permission.READ_APPROVED;
import static dev.vestnik.incidentservice.access.Permission.READ_AUDIT;
import static dev.vestnik.incidentservice.access.Permission.REPLAY;
import static dev.vestnik.incidentservice.access.Permission.SEND_NOTICES;
import static dev.vestnik.incidentservice.access.Permission.TELL_INSIDE;
import static dev.vestnik.incidentservice.access.Permission.TICK_STEPS;
import static dev.vestnik.incidentservice.access.Permission.WRITE_REVIEWS;

import dev.vestnik.incidentservice.problem.FieldError;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person is here for (practice/6 §F.2), and with it what they may do: the authority table, one line a role. */
public enum Role {
    ADMIN(List.of(Permission.values())),
    // spotless:off
    HEAD_OF_SUPPORT(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, SEND_NOTICES, TELL_INSIDE, LINK_TICKETS, GRANT_CREDITS, APPROVE_CREDITS, EDIT_CATALOGUE, WRITE_REVIEWS, APPROVE_REVIEWS, IMPORT_CUSTOMERS, EDIT_COMPONENTS, EDIT_DUTY, REPLAY, READ_AUDIT)),
    INCIDENT_MANAGER(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, SEND_NOTICES, TELL_INSIDE, LINK_TICKETS, GRANT_CREDITS, WRITE_REVIEWS, APPROVE_REVIEWS, IMPORT_CUSTOMERS, EDIT_COMPONENTS, EDIT_DUTY, REPLAY)),
    /** Stands in for the manager, and so may do the same; whose incident it is, its timeline says. */
    DEPUTY(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, SEND_NOTICES, TELL_INSIDE, LINK_TICKETS, GRANT_CREDITS, WRITE_REVIEWS, APPROVE_REVIEWS, IMPORT_CUSTOMERS, EDIT_COMPONENTS, EDIT_DUTY, REPLAY)),
    COMMUNICATIONS_LEAD(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, SEND_NOTICES, TELL_INSIDE, LINK_TICKETS, WRITE_REVIEWS, REPLAY)),
    SCRIBE(List.of(READ, READ_APPROVED, APPEND, TICK_STEPS)),
    TECH_LEAD(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, WRITE_REVIEWS)),
    SUPPORT_AGENT(List.of(READ, READ_APPROVED, DECLARE, APPEND, TICK_STEPS, LINK_TICKETS, GRANT_CREDITS)),
    /** Answers in our name from outside: approved texts only, no internals. */
    PARTNER_AGENT(List.of(READ_APPROVED)),
    /** Tells business, finance, legal and sales, and writes down that they were told. */
    INTERNAL_LIAISON(List.of(READ, READ_APPROVED, APPEND, TICK_STEPS, TELL_INSIDE)),
    /** Decides on reviews for press or law; money is decided by roles with a line in the table of limits. Ticks what runbooks leave to them (F.3). */
    APPROVER(List.of(READ, READ_APPROVED, TICK_STEPS, APPROVE_REVIEWS)),
    POSTMORTEM_OWNER(List.of(READ, READ_APPROVED, APPEND, TICK_STEPS, WRITE_REVIEWS)),
    /** Leads the review's meeting; was not involved, so writes no timeline and ticks their own steps of the review alone. */
    FACILITATOR(List.of(READ, READ_APPROVED, TICK_STEPS, WRITE_REVIEWS)),
    /** Samples and findings, and watches drills; sends nothing, and ticks the steps of who watches alone. */
    QUALITY_CONTROLLER(List.of(READ, READ_APPROVED, TICK_STEPS, READ_AUDIT)),
    // spotless:on
    READER(List.of(READ, READ_APPROVED)),
    /** The status page fetching the change feed; sees public documents only. */
    STATUS_PAGE(List.of(Permission.FOLLOW_FEED)),
    /** Vestnik itself: the clock, a follower. */
    ENGINE(List.of(READ, DECLARE, APPEND, SEND_NOTICES, LINK_TICKETS, ADMINISTER));

    private final Set<Permission> permissions;

    Role(List<Permission> permissions) {
        this.permissions = EnumSet.copyOf(permissions);
    }

    /** Whether this role may do that. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** What it may do. */
    public Set<Permission> permissions() {
        return Collections.unmodifiableSet(permissions);
    }

    /** The roles a person can have. */
    public static List<Role> forPeople() {
        return Stream.of(values())
                .filter(role -> role != STATUS_PAGE && role != ENGINE)
                .toList();
    }

    /** The roles an API token can have. */
    public static List<Role> forTokens() {
        return Stream.of(values()).filter(role -> role != ENGINE).toList();
    }

    /** The allowed role of that name; otherwise adds what is allowed to the errors and returns the weakest. */
    static Role named(@Nullable String name, List<Role> allowed, List<FieldError> wrong) {
        var found = allowed.stream().filter(role -> role.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            var names = allowed.stream().map(Role::name).collect(Collectors.joining(", "));
            wrong.add(FieldError.of(
                    "role", "one-of", "Допустимые роли: " + names + ".", "Allowed roles: " + names + "."));
        }
        return found.orElse(READER);
    }
}
