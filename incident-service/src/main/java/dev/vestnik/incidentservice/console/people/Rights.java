package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Permission;
import java.util.Collection;
import java.util.List;

/**
 * Rights that belong together, in the order people read them.
 *
 * @param subject what they are about, as the words name it
 * @param names their names
 */
public record Rights(String subject, List<String> names) {

    private static final List<String> SUBJECTS = List.of("incident", "told", "credits", "reviews", "upkeep", "house");

    /** Those rights by subject; a subject without any is left out. */
    static List<Rights> of(Collection<Permission> permissions) {
        return SUBJECTS.stream()
                .map(subject -> new Rights(subject, namesOf(subject, permissions)))
                .filter(rights -> !rights.names().isEmpty())
                .toList();
    }

    private static List<String> namesOf(String subject, Collection<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> subjectOf(permission).equals(subject))
                .sorted()
                .map(Enum::name)
                .toList();
    }

    private static String subjectOf(Permission permission) {
        return switch (permission) {
            case READ, DECLARE, APPEND, TICK_STEPS -> "incident";
            case READ_APPROVED, SEND_NOTICES, TELL_INSIDE, LINK_TICKETS -> "told";
            case GRANT_CREDITS, APPROVE_CREDITS, EDIT_CATALOGUE -> "credits";
            case WRITE_REVIEWS, APPROVE_REVIEWS -> "reviews";
            case IMPORT_CUSTOMERS, EDIT_COMPONENTS, EDIT_DUTY, REPLAY -> "upkeep";
            case FOLLOW_FEED, READ_AUDIT, ADMINISTER -> "house";
        };
    }
}
