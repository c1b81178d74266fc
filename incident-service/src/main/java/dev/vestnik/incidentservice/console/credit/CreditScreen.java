package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.compensation.CatalogueEntry;
import dev.vestnik.incidentservice.compensation.Catalogues;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.compensation.Finding;
import dev.vestnik.incidentservice.compensation.Grant;
import dev.vestnik.incidentservice.compensation.Overview;
import dev.vestnik.incidentservice.compensation.Preview;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the page of an incident's credits shows. */
@Component
class CreditScreen {
    private static final int LISTED = 20;

    private final Incidents incidents;
    private final Compensations compensations;
    private final Catalogues catalogues;
    private final People people;

    CreditScreen(Incidents incidents, Compensations compensations, Catalogues catalogues, People people) {
        this.incidents = incidents;
        this.compensations = compensations;
        this.catalogues = catalogues;
        this.people = people;
    }

    /** What is looked at: the entry and the page of its preview. */
    record Look(String entry, String after) {}

    /** The whole page; without an entry it shows the first that contracts owe. */
    Mono<Map<String, Object>> of(Visit visit, String ref, Look look) {
        return incidents
                .require(ref)
                .flatMap(of -> entries(of)
                        .flatMap(entries -> base(visit, of)
                                .map(base -> with(base, "entries", shown(entries, visit)))
                                .flatMap(base -> previewed(visit, of, chosen(entries, look), look.after())
                                        .map(preview -> with(base, preview)))));
    }

    /** One version of each code, the newest that is active for the case now. */
    private Mono<List<CatalogueEntry>> entries(Case of) {
        var now = incidents.now(of);
        return catalogues
                .all()
                .filter(entry -> entry.isActive(now))
                .collect(
                        LinkedHashMap<String, CatalogueEntry>::new,
                        (newest, entry) -> newest.putIfAbsent(entry.code(), entry))
                .map(newest -> newest.values().stream()
                        .sorted(Comparator.comparing(CatalogueEntry::basis).thenComparing(CatalogueEntry::code))
                        .toList());
    }

    private static List<EntryView> shown(List<CatalogueEntry> entries, Visit visit) {
        return entries.stream().map(entry -> EntryView.of(entry, visit)).toList();
    }

    private static String chosen(List<CatalogueEntry> entries, Look look) {
        return entries.stream()
                .map(CatalogueEntry::code)
                .filter(code -> look.entry().isEmpty() || code.equals(look.entry()))
                .findFirst()
                .orElse("");
    }

    private Mono<Map<String, Object>> base(Visit visit, Case of) {
        return Mono.zip(
                        compensations.overview(of.id()),
                        compensations
                                .of(of.id(), Optional.of(Grant.State.REQUESTED), Optional.empty(), LISTED)
                                .collectList(),
                        compensations
                                .of(of.id(), Optional.empty(), Optional.empty(), LISTED)
                                .collectList(),
                        people.names())
                .map(found -> base(
                        visit,
                        of,
                        found.getT1(),
                        rows(visit, of, found.getT2(), found.getT4()),
                        rows(visit, of, found.getT3(), found.getT4())));
    }

    private List<GrantRow> rows(Visit visit, Case of, List<Grant> grants, Map<String, String> names) {
        var now = incidents.now(of);
        return grants.stream()
                .map(grant -> GrantRow.of(grant, visit, of.zone(), names, now))
                .toList();
    }

    private static Map<String, Object> base(
            Visit visit, Case of, Overview overview, List<GrantRow> waiting, List<GrantRow> grants) {
        var base = new HashMap<String, Object>();
        base.put("ref", of.ref());
        base.put("title", visit.text(of.title()));
        base.put("drill", of.drill());
        base.put("granted", overview.granted().count());
        base.put("grantedSum", Sums.of(overview.granted(), visit.language()));
        base.put("requested", overview.requested().count());
        base.put("requestedSum", Sums.of(overview.requested(), visit.language()));
        base.put("running", overview.runs().stream().anyMatch(run -> run.running()));
        base.put("waiting", waiting);
        base.put("grants", grants);
        base.put("faults", Map.of());
        base.put("typed", Map.of());
        base.put("deciding", "");
        return base;
    }

    private Mono<Map<String, Object>> previewed(Visit visit, Case of, String entry, String after) {
        if (entry.isEmpty()) {
            return Mono.just(Map.of("entry", ""));
        }
        return compensations.preview(of.id(), entry, after, LISTED).map(preview -> previewed(visit, preview, after));
    }

    static Map<String, Object> previewed(Visit visit, Preview preview, String after) {
        var rows = preview.rows().stream().map(row -> CreditRow.of(row, visit)).toList();
        var shown = new HashMap<String, Object>();
        shown.put("entry", preview.entry().code());
        shown.put("chosen", EntryView.of(preview.entry(), visit));
        shown.put("estimate", preview.estimate());
        shown.put("owed", preview.survey().owed().count());
        shown.put("owedSum", Sums.of(preview.survey().owed(), visit.language()));
        shown.put(
                "nothing",
                preview.survey().nothing().entrySet().stream()
                        .map(why -> Map.of("why", words(why.getKey(), visit), "count", why.getValue()))
                        .toList());
        shown.put("rows", rows);
        shown.put("after", after);
        shown.put("next", rows.size() == LISTED ? rows.getLast().customer() : "");
        return shown;
    }

    private static String words(Finding.Why why, Visit visit) {
        return visit.text(why.words());
    }

    private static Map<String, Object> with(Map<String, Object> base, String name, Object value) {
        return with(base, Map.of(name, value));
    }

    static Map<String, Object> with(Map<String, Object> base, Map<String, ?> more) {
        var all = new HashMap<String, Object>(base);
        all.putAll(more);
        return all;
    }
}
