package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.duty.Shift;
import dev.vestnik.incidentservice.duty.ShiftDraft;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a shift: as typed, in the zone of the company. */
public record ShiftForm(String id, String role, String person, String from, String to) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ShiftForm of(Form form) {
        return new ShiftForm(
                form.text("id"), form.text("role"), form.text("person"), form.text("from"), form.text("to"));
    }

    static ShiftForm of(Shift shift, ZoneId zone) {
        return new ShiftForm(
                shift.id().toString(),
                shift.role().name(),
                shift.person().toString(),
                FIELD.format(shift.from().atZone(zone)),
                FIELD.format(shift.to().atZone(zone)));
    }

    /** An empty one: the next twelve hours from nine in the morning or evening on. */
    static ShiftForm next(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var nine = here.toLocalDate().atTime(9, 0);
        var from = here.toLocalDateTime().isBefore(nine)
                ? nine
                : here.getHour() < 21 ? nine.plusHours(12) : nine.plusDays(1);
        return new ShiftForm("", "INCIDENT_MANAGER", "", FIELD.format(from), FIELD.format(from.plusHours(12)));
    }

    /** An INVALID problem names every field at fault. */
    ShiftDraft draft(ZoneId zone) {
        return ShiftDraft.of(role, who(), moment(from, zone), moment(to, zone));
    }

    /** The shift this changes; empty for a new one, a NOT_FOUND problem for what is no shift's id. */
    Optional<UUID> changed() {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(Form.idIn(id)
                        .orElseThrow(() -> Problem.notFound("Такой смены нет.", "There is no such shift.")));
    }

    private @Nullable UUID who() {
        return Form.idIn(person).orElse(null);
    }

    private static @Nullable Instant moment(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
