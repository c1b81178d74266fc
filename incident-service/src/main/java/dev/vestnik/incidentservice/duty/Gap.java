package dev.vestnik.incidentservice.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which nobody has that role. */
public record Gap(DutyRole role, Instant from, Instant to) {

    /** The gaps of a role between two moments, earliest first; shifts of other roles do not matter. */
    public static List<Gap> of(DutyRole role, List<Shift> shifts, Instant from, Instant to) {
        var gaps = new ArrayList<Gap>();
        var covered = from;
        var own = shifts.stream()
                .filter(shift -> shift.role() == role)
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        for (var shift : own) {
            if (shift.from().isAfter(covered) && covered.isBefore(to)) {
                gaps.add(new Gap(role, covered, shift.from().isBefore(to) ? shift.from() : to));
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        if (covered.isBefore(to)) {
            gaps.add(new Gap(role, covered, to));
        }
        return gaps;
    }
}
