package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The zone a request names for its times. */
final class RequestedZone {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private RequestedZone() {}

    /** The IANA zone of that name, the company's when none is given, an INVALID problem for any other word. */
    static ZoneId of(@Nullable String name, ZoneId otherwise) {
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        if (!KNOWN.contains(name)) {
            throw Problem.invalid(
                    "zone",
                    "zone",
                    "Нужна зона IANA, например Europe/Moscow.",
                    "An IANA zone is needed, Europe/Moscow for one.");
        }
        return ZoneId.of(name);
    }
}
