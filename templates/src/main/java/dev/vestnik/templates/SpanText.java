package dev.vestnik.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of time ranges in one zone: «с 16:05 до 16:20 и с 16:40 до 17:05 МСК», «16:00–16:05 МСК». */
record SpanText(ZoneFace face) {

    /** Spans in runs that share one day; a span across midnight is a run of its own. */
    List<List<Span>> byDay(List<Span> spans) {
        var runs = new ArrayList<List<Span>>();
        for (var span : spans) {
            var last = runs.isEmpty() ? List.<Span>of() : runs.getLast();
            if (!last.isEmpty() && isOneDay(last) && isOneDay(List.of(last.getFirst(), span))) {
                last.add(span);
            } else {
                runs.add(new ArrayList<>(List.of(span)));
            }
        }
        return runs;
    }

    boolean isOneDay(List<Span> spans) {
        var day = face.day(spans.getFirst().from());
        return spans.stream()
                .allMatch(span ->
                        face.day(span.from()).equals(day) && face.day(span.to()).equals(day));
    }

    LocalDate day(List<Span> run) {
        return face.day(run.getFirst().from());
    }

    /** Clocks of one day, the zone at the end: «с 16:05 до 16:20 и с 16:40 до 17:05 МСК». */
    String clocks(List<Span> run) {
        var last = run.getLast();
        var ranges = run.stream()
                .map(span -> range(end(span, span.from()), end(span, span.to())))
                .toList();
        return listed(ranges) + labelAfter(last);
    }

    /** Every run with its date, both ends full across midnight. */
    String full(List<Span> spans) {
        return listed(byDay(spans).stream().map(this::fullRun).toList());
    }

    /** With en dashes, as in brackets and tables: «16:00–16:05 МСК», dated when asked. */
    String dashes(List<Span> spans, boolean dated) {
        return byDay(spans).stream().map(run -> dashedRun(run, dated)).collect(Collectors.joining(", "));
    }

    private String fullRun(List<Span> run) {
        if (isOneDay(run)) {
            return face.dated(clocks(run), day(run));
        }
        var span = run.getFirst();
        return range(fullEnd(span, span.from()), fullEnd(span, span.to()));
    }

    private String dashedRun(List<Span> run, boolean dated) {
        if (!isOneDay(run)) {
            var span = run.getFirst();
            return fullEnd(span, span.from()) + " – " + fullEnd(span, span.to());
        }
        var clocks = run.stream()
                        .map(span -> face.clock(span.from()) + "–" + face.clock(span.to()))
                        .collect(Collectors.joining(", "))
                + Typography.NBSP
                + face.label(run.getLast().to());
        return dated ? face.dated(clocks, day(run)) : clocks;
    }

    /** The clock of one end; across a change of the zone's offset with that offset: «01:00 (UTC+1)». */
    private String end(Span span, Instant at) {
        if (!face.changesOffset(span)) {
            return face.clock(at);
        }
        var offset = face.offset(at);
        return face.clock(at) + Typography.NBSP + (face.name().isPresent() ? "(" + offset + ")" : offset);
    }

    private String fullEnd(Span span, Instant at) {
        return face.dated(end(span, at) + labelAfter(new Span(at, at), span), face.day(at));
    }

    private String labelAfter(Span span) {
        return labelAfter(span, span);
    }

    private String labelAfter(Span labelled, Span whole) {
        boolean said = face.changesOffset(whole) && face.name().isEmpty();
        return said ? "" : Typography.NBSP + face.label(labelled.to());
    }

    private String range(String from, String to) {
        return face.words().phrase("time.range", Map.of("from", from, "to", to));
    }

    private String listed(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var head = String.join(", ", parts.subList(0, parts.size() - 1));
        return face.words().phrase("list.and", Map.of("head", head, "last", parts.getLast()));
    }
}
