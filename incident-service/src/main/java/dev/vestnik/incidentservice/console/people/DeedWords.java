package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.console.frame.Catalogue;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded with a deed, in the reader's words: people by today's names, roles and permissions by theirs, times in that zone. */
record DeedWords(Visit visit, ZoneId zone, Map<String, String> names) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    String of(AuditEntry deed) {
        return DeedRow.details(deed, (key, value) -> value(value), key -> key(deed.objectKind(), key));
    }

    private Catalogue words() {
        return visit.words();
    }

    /** The same key may mean a person on one thing and a time on another. */
    private String key(String objectKind, String key) {
        return words().find("audit.detail." + objectKind + "." + key)
                .or(() -> words().find("audit.detail." + key))
                .orElse(key);
    }

    private String value(String value) {
        return Stream.of(value.split(" ")).map(this::said).collect(Collectors.joining(" "));
    }

    private String said(String word) {
        return Optional.ofNullable(names.get(word))
                .or(() -> words().find("role." + word))
                .or(() -> words().find("permission." + word).map(allowed -> "«" + allowed + "»"))
                .or(() -> words().find("audit.value." + word))
                .or(() -> FactKind.named(word).map(kind -> visit.text(kind.label())))
                .or(() -> time(word))
                .orElse(ID.matcher(word).matches() ? word.substring(0, 8) + "…" : word);
    }

    private Optional<String> time(String word) {
        if (!word.endsWith("Z")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MINUTES.format(Instant.parse(word).atZone(zone)));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
