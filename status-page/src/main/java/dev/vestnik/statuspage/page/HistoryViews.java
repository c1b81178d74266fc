package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.IncidentDocument;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays incidents out by month: the newest months together, each month on a page of its own. */
final class HistoryViews {

    private static final int TOGETHER = 3;

    private final Reading reading;
    private final PageTimes times;

    HistoryViews(Reading reading) {
        this.reading = reading;
        this.times = reading.times();
    }

    /** Path beneath the language, and what stands there. */
    Map<String, HistoryView> views() {
        var byMonth = byMonth();
        var months = List.copyOf(byMonth.keySet());
        var views = new TreeMap<String, HistoryView>();
        var newest = months.stream().limit(TOGETHER).toList();
        var next = months.size() > TOGETHER ? neighbour(months.get(TOGETHER)) : HistoryView.Neighbour.NONE;
        views.put("history", view("history", heading(), newest, next, HistoryView.Neighbour.NONE));
        for (int at = 0; at < months.size(); at++) {
            var older = at + 1 < months.size() ? neighbour(months.get(at + 1)) : HistoryView.Neighbour.NONE;
            var newer = at > 0 ? neighbour(months.get(at - 1)) : all();
            var month = months.get(at);
            views.put(path(month), view(path(month), times.month(month), List.of(month), older, newer));
        }
        return views;
    }

    HistoryView.Line line(IncidentDocument incident) {
        var from = incident.facts().startedAt().orElse(incident.publishedAt());
        var length = incident.stage().isOpen()
                ? Optional.<Duration>empty()
                : incident.facts().startedAt().flatMap(start -> reading.lengthOf(incident, start));
        return new HistoryView.Line(
                reading.path("i/" + incident.ref()),
                reading.text(incident.title()),
                times.full(from, reading.now()),
                length.map(times::length).orElse(""),
                reading.stage(incident.stage()),
                incident.stage().isOpen() ? Reading.stateBy(incident).name() : "OPERATIONAL",
                reading.postmortem(incident)
                        .map(review -> reading.path(PostmortemViews.path(incident.ref())))
                        .orElse(""));
    }

    private TreeMap<YearMonth, List<IncidentDocument>> byMonth() {
        return reading.incidents().stream()
                .collect(Collectors.groupingBy(
                        incident -> times.monthOf(incident.facts().startedAt().orElse(incident.publishedAt())),
                        () -> new TreeMap<YearMonth, List<IncidentDocument>>(Comparator.reverseOrder()),
                        Collectors.toList()));
    }

    private HistoryView view(
            String path,
            String heading,
            List<YearMonth> months,
            HistoryView.Neighbour older,
            HistoryView.Neighbour newer) {
        var byMonth = byMonth();
        var views = new ArrayList<HistoryView.Month>();
        months.forEach(month -> views.add(new HistoryView.Month(
                times.month(month),
                byMonth.getOrDefault(month, List.of()).stream().map(this::line).toList())));
        var frame = Frames.of(reading, heading, path, "UNKNOWN");
        return new HistoryView(
                frame, heading, List.copyOf(views), older, newer, reading.drill() ? "" : reading.path("history.atom"));
    }

    private String heading() {
        return reading.words().say("title.history");
    }

    private HistoryView.Neighbour neighbour(YearMonth month) {
        return new HistoryView.Neighbour(times.month(month), reading.path(path(month)));
    }

    private HistoryView.Neighbour all() {
        return new HistoryView.Neighbour(heading(), reading.path("history"));
    }

    private static String path(YearMonth month) {
        return "history/" + month;
    }
}
