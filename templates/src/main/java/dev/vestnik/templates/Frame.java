package dev.vestnik.templates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What stands around every letter of one incident: subject and footer. {@code date} is the day of the start in the
 * company's {@code referenceZone}, frozen with the first notice (R-B32); without {@code leave} the footer names no way out.
 */
public record Frame(
        String ref,
        Texts component,
        LocalDate date,
        ZoneId referenceZone,
        Link status,
        boolean drill,
        Why why,
        Reply reply,
        Optional<Leave> leave) {

    /** A frame for e-mail to those who use the component, not a drill, without addresses for leaving. */
    public static Frame of(String ref, Texts component, LocalDate date, ZoneId referenceZone, Link status) {
        return new Frame(
                ref,
                component,
                date,
                referenceZone,
                status,
                false,
                Why.USES_COMPONENT,
                Reply.TO_LETTER,
                Optional.empty());
    }

    public Frame asDrill() {
        return new Frame(ref, component, date, referenceZone, status, true, why, reply, leave);
    }

    public Frame because(Why why) {
        return new Frame(ref, component, date, referenceZone, status, drill, why, reply, leave);
    }

    public Frame replyBy(Reply reply) {
        return new Frame(ref, component, date, referenceZone, status, drill, why, reply, leave);
    }

    public Frame withLeave(Leave leave) {
        return new Frame(ref, component, date, referenceZone, status, drill, why, reply, Optional.of(leave));
    }
}
