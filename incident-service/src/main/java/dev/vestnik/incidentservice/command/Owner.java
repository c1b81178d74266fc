package dev.vestnik.incidentservice.command;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.VisibleName;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Who answers for something: somebody who works here, or a team or role by its name.
 *
 * @param name of the team; empty for a person
 */
public record Owner(Optional<UUID> person, String name) {

    private static final int LONGEST = 100;

    public static Owner person(UUID id) {
        return new Owner(Optional.of(id), "");
    }

    /** From what was typed; an INVALID problem on that field when it names nobody. */
    public static Owner of(String field, @Nullable UUID person, @Nullable String name) {
        fault(field, person, name).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
        return person == null ? new Owner(Optional.empty(), clean(name)) : person(person);
    }

    /** What is wrong with what was typed. */
    static Optional<FieldError> fault(String field, @Nullable UUID person, @Nullable String name) {
        if (person == null && clean(name).isEmpty()) {
            return Optional.of(FieldError.of(
                    field,
                    "required",
                    "Назовите, кто отвечает: человек, команда или роль.",
                    "Name who answers for it: a person, a team or a role."));
        }
        return clean(name).length() > LONGEST
                ? Optional.of(FieldError.of(field, "max-length", "Не длиннее 100 знаков.", "At most 100 characters."))
                : VisibleName.fault(field, clean(name));
    }

    private static String clean(@Nullable String name) {
        return VisibleName.clean(name);
    }

    /** The id of the person, or the name of the team: what entries keep. */
    public String key() {
        return person.map(UUID::toString).orElse(name);
    }

    /** What the timeline may say: teams by name, people never. */
    String onTimeline() {
        return name;
    }

    static Owner of(Readable row) {
        return new Owner(
                Optional.ofNullable(row.get("owner_person", UUID.class)), value(row, "owner_name", String.class));
    }

    GenericExecuteSpec bind(GenericExecuteSpec sql) {
        var named = sql.bind("ownerName", name);
        return person.map(id -> named.bind("ownerPerson", id))
                .orElseGet(() -> named.bindNull("ownerPerson", UUID.class));
    }
}
