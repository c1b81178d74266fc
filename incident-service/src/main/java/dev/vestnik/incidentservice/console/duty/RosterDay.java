package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.duty.Gap;
import dev.vestnik.incidentservice.duty.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A day of the roster: the shifts that begin on it, and the times in which nobody manages incidents. */
public record RosterDay(String name, List<Row> rows) {

    /**
     * A shift or a gap.
     *
     * @param form its fields for a change; empty ones for a gap
     */
    public record Row(
            boolean gap, boolean now, boolean claimed, String role, String name, String hours, ShiftForm form) {}

    private record Placed(Instant from, LocalDate day, Row row) {}

    /** What the days are made of. */
    record Week(List<Shift> shifts, Instant from, Instant to, Instant now, ZoneId zone) {}

    static List<RosterDay> of(Week week, Map<String, String> names, Visit visit) {
        var days = new LinkedHashMap<LocalDate, List<Row>>();
        var shifts = week.shifts().stream().map(shift -> placed(shift, week, names, visit));
        var gaps = Gap.of(DutyRole.INCIDENT_MANAGER, week.shifts(), week.from(), week.to()).stream()
                .map(gap -> placed(gap, week, visit));
        Stream.concat(shifts, gaps)
                .sorted(Comparator.comparing(Placed::from))
                .forEach(placed -> days.computeIfAbsent(placed.day(), any -> new ArrayList<>())
                        .add(placed.row()));
        var times = visit.times(week.zone());
        return days.entrySet().stream()
                .map(day -> new RosterDay(times.day(day.getKey()), day.getValue()))
                .toList();
    }

    private static Placed placed(Shift shift, Week week, Map<String, String> names, Visit visit) {
        var person = shift.person().toString();
        var row = new Row(
                false,
                shift.isOn(week.now()),
                shift.claimed(),
                visit.text(shift.role().label()),
                names.getOrDefault(person, person),
                hours(shift.from(), shift.to(), week.zone(), visit),
                ShiftForm.of(shift, week.zone()));
        return new Placed(shift.from(), dayOf(shift.from(), week), row);
    }

    private static Placed placed(Gap gap, Week week, Visit visit) {
        var row = new Row(
                true,
                !week.now().isBefore(gap.from()) && week.now().isBefore(gap.to()),
                false,
                visit.text(gap.role().label()),
                "",
                hours(gap.from(), gap.to(), week.zone(), visit),
                new ShiftForm("", gap.role().name(), "", "", ""));
        return new Placed(gap.from(), dayOf(gap.from(), week), row);
    }

    /** What began before the week stands on its first day. */
    private static LocalDate dayOf(Instant at, Week week) {
        return (at.isBefore(week.from()) ? week.from() : at).atZone(week.zone()).toLocalDate();
    }

    private static String hours(Instant from, Instant to, ZoneId zone, Visit visit) {
        var times = visit.times(zone);
        var sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        var end = sameDay ? clock(to, zone) : times.day(to.atZone(zone).toLocalDate()) + ", " + clock(to, zone);
        return clock(from, zone) + " – " + end;
    }

    private static String clock(Instant at, ZoneId zone) {
        return "%tR".formatted(at.atZone(zone));
    }
}
