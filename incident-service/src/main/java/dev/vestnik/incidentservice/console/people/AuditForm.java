package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditQuestion;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What is looked for in the record of deeds, as the address of its page says it; days are those of that zone, both counted in. */
record AuditForm(Map<String, String> typed) {

    static AuditForm of(MultiValueMap<String, String> query) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : new String[] {"actor", "action", "object", "from", "until", "before"}) {
            typed.put(
                    field, Optional.ofNullable(query.getFirst(field)).orElse("").strip());
        }
        return new AuditForm(typed);
    }

    String object() {
        return typed.getOrDefault("object", "");
    }

    /** The same about that. */
    AuditForm about(String object) {
        var other = new LinkedHashMap<>(typed);
        other.put("object", object);
        return new AuditForm(other);
    }

    AuditQuestion question(ZoneId zone) {
        return new AuditQuestion(
                find("actor"),
                find("action"),
                find("object"),
                find("from").map(day -> start("from", day, zone, 0)),
                find("until").map(day -> start("until", day, zone, 1)),
                find("before").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf));
    }

    private Optional<String> find(String field) {
        return Optional.of(typed.getOrDefault(field, "")).filter(text -> !text.isEmpty() && text.indexOf('\0') < 0);
    }

    private static Instant start(String field, String day, ZoneId zone, int later) {
        try {
            return LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException notADay) {
            throw Problem.invalid(
                    field, "date", "Дата нужна как 2026-03-14.", "A date is needed, written as 2026-03-14.");
        }
    }

    /** The same question as part of an address, to go on below that position or to take it all out. */
    String query(String before) {
        var address = UriComponentsBuilder.newInstance();
        typed.forEach((field, text) -> {
            if (!text.isEmpty() && !field.equals("before")) {
                address.queryParam(field, "{" + field + "}");
            }
        });
        if (!before.isEmpty()) {
            address.queryParam("before", before);
        }
        return address.encode().buildAndExpand(typed).toUriString();
    }
}
