package dev.vestnik.statuspage.api;

import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents and planned work in the shape foreign clients know. Exercises are never among them. */
final class Incidents {

    private static final int MOST = 50;
    private static final String REVIEWED = "postmortem";

    private final Telling telling;
    private final Components components;

    Incidents(Telling telling, Components components) {
        this.telling = telling;
        this.components = components;
    }

    List<Shapes.Incident> recent() {
        return telling.documents().incidents(false).stream()
                .limit(MOST)
                .map(this::incident)
                .toList();
    }

    List<Shapes.Incident> unresolved() {
        return telling.documents().incidents(false).stream()
                .filter(incident -> incident.stage().isOpen())
                .map(this::incident)
                .toList();
    }

    /** Planned work in one of these phases, the latest window first. */
    List<Shapes.Incident> maintenances(List<MaintenanceDocument.Phase> phases) {
        return telling.documents().maintenances(false).reversed().stream()
                .filter(maintenance -> phases.contains(maintenance.phase()))
                .limit(MOST)
                .map(this::maintenance)
                .toList();
    }

    private Shapes.Incident incident(IncidentDocument incident) {
        var review = telling.documents().postmortem(incident.ref(), false);
        var id = Telling.id("incident", incident.id());
        var facts = incident.facts();
        var resolvedAt = incident.stage().isOpen()
                ? Optional.<Instant>empty()
                : facts.resolvedAt().or(() -> Optional.of(incident.updatedAt()));
        return new Shapes.Incident(
                id,
                telling.text(incident.title()),
                review.isPresent() ? REVIEWED : status(incident.stage()),
                telling.stamp(incident.publishedAt()),
                telling.stamp(updatedAt(incident, review)),
                monitoringAt(incident).map(telling::stamp).orElse(null),
                resolvedAt.map(telling::stamp).orElse(null),
                incident.impact().name().toLowerCase(Locale.ROOT),
                telling.link(incident.ref()),
                telling.stamp(facts.startedAt().orElse(incident.publishedAt())),
                telling.pageId(),
                updates(id, incident.timeline(), "investigating", review.map(PostmortemDocument::publishedAt)),
                components.of(incident.components()),
                null,
                null,
                review.map(this::postmortem).orElse(null));
    }

    private Shapes.Incident maintenance(MaintenanceDocument maintenance) {
        var id = Telling.id("maintenance", maintenance.id());
        var over = maintenance.phase() == MaintenanceDocument.Phase.COMPLETED
                || maintenance.phase() == MaintenanceDocument.Phase.CANCELLED;
        return new Shapes.Incident(
                id,
                telling.text(maintenance.title()),
                status(maintenance.phase()),
                telling.stamp(maintenance.publishedAt()),
                telling.stamp(maintenance.updatedAt()),
                null,
                over ? telling.stamp(maintenance.updatedAt()) : null,
                "maintenance",
                telling.link(maintenance.ref()),
                telling.stamp(maintenance.from()),
                telling.pageId(),
                updates(id, maintenance.timeline(), status(maintenance.phase()), Optional.empty()),
                components.of(maintenance.components()),
                telling.stamp(maintenance.from()),
                telling.stamp(maintenance.until()),
                null);
    }

    private static Instant updatedAt(IncidentDocument incident, Optional<PostmortemDocument> review) {
        return review.map(PostmortemDocument::publishedAt)
                .filter(at -> at.isAfter(incident.updatedAt()))
                .orElse(incident.updatedAt());
    }

    private Shapes.Postmortem postmortem(PostmortemDocument review) {
        var body = Stream.of(review.summary(), review.whatHappened(), review.whatWeDo())
                .map(telling::text)
                .collect(Collectors.joining("\n\n"));
        var at = telling.stamp(review.publishedAt());
        return new Shapes.Postmortem(body, at, false, false, false, at);
    }

    // each line carries the stage that held when it was written, and from the review's publication on that there is one
    private List<Shapes.Update> updates(
            String incident, List<PublicEntry> entries, String before, Optional<Instant> reviewedAt) {
        var updates = new ArrayList<Shapes.Update>();
        var status = before;
        for (PublicEntry entry : oldestFirst(entries)) {
            status = entry.stage().map(Incidents::status).orElse(status);
            var reviewed = reviewedAt.filter(at -> !entry.occurredAt().isBefore(at));
            updates.add(update(incident, entry, reviewed.isPresent() ? REVIEWED : status));
        }
        return updates.reversed().stream().toList();
    }

    private Shapes.Update update(String incident, PublicEntry entry, String status) {
        var at = telling.stamp(entry.occurredAt());
        return new Shapes.Update(
                Telling.id("update", incident + "/" + entry.id()),
                status,
                entry.body()
                        .map(telling::text)
                        .filter(body -> !body.isBlank())
                        .orElseGet(() -> telling.text(entry.heading())),
                incident,
                at,
                entry.correctedAt().map(telling::stamp).orElse(at),
                at,
                null,
                entry.kind() == PublicEntry.Kind.NOTICE,
                null,
                null);
    }

    private static Optional<Instant> monitoringAt(IncidentDocument incident) {
        return oldestFirst(incident.timeline()).stream()
                .filter(entry -> entry.stage().equals(Optional.of(Stage.MONITORING)))
                .map(PublicEntry::occurredAt)
                .findFirst();
    }

    private static List<PublicEntry> oldestFirst(List<PublicEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(PublicEntry::occurredAt))
                .toList();
    }

    private static String status(Stage stage) {
        return switch (stage) {
            case INVESTIGATING -> "investigating";
            case IDENTIFIED -> "identified";
            case MONITORING -> "monitoring";
            case RESOLVED, FALSE_ALARM, MERGED -> "resolved";
        };
    }

    private static String status(MaintenanceDocument.Phase phase) {
        return switch (phase) {
            case SCHEDULED -> "scheduled";
            case IN_PROGRESS -> "in_progress";
            case VERIFYING -> "verifying";
            case COMPLETED, CANCELLED -> "completed";
        };
    }
}
