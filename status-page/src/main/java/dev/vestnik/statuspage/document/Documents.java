package dev.vestnik.statuspage.document;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything published, at one moment.
 *
 * @param position where in the feed this stands; empty when it must be asked for from the beginning
 */
public record Documents(Optional<Position> position, Map<DocumentId, PublicDocument> byId) {

    private static final Comparator<IncidentDocument> NEWEST_FIRST =
            Comparator.comparing(Documents::begun).reversed().thenComparing(IncidentDocument::ref);

    public Documents {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public static Documents none() {
        return new Documents(Optional.empty(), Map.of());
    }

    /** The same documents, read up to there. */
    public Documents at(String epoch, long revision) {
        return new Documents(Optional.of(new Position(epoch, revision)), byId);
    }

    /** The same documents, to be asked for from the beginning at the next opportunity. */
    public Documents unplaced() {
        return new Documents(Optional.empty(), byId);
    }

    /** What there is once this has happened. */
    public Documents after(Change change) {
        var changed = new LinkedHashMap<>(byId);
        switch (change.kind()) {
            case PUT -> change.document().ifPresent(document -> changed.put(change.id(), document));
            case REMOVE -> changed.remove(change.id());
        }
        return new Documents(Optional.of(new Position(change.epoch(), change.revision())), changed);
    }

    public Optional<SiteDocument> site() {
        return Optional.ofNullable(byId.get(DocumentId.SITE))
                .filter(SiteDocument.class::isInstance)
                .map(SiteDocument.class::cast);
    }

    public Optional<ComponentsDocument> components() {
        return Optional.ofNullable(byId.get(DocumentId.COMPONENTS))
                .filter(ComponentsDocument.class::isInstance)
                .map(ComponentsDocument.class::cast);
    }

    /** Real incidents, or those of exercises: never both. The newest first. */
    public List<IncidentDocument> incidents(boolean drill) {
        return of(IncidentDocument.class, drill)
                .filter(incident -> incident.drill() == drill)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Real planned work, or that of exercises: never both. The earliest window first. */
    public List<MaintenanceDocument> maintenances(boolean drill) {
        return of(MaintenanceDocument.class, drill)
                .filter(maintenance -> maintenance.drill() == drill)
                .sorted(Comparator.comparing(MaintenanceDocument::from).thenComparing(MaintenanceDocument::ref))
                .toList();
    }

    /** The published review of that incident, real or of an exercise. */
    public Optional<PostmortemDocument> postmortem(String ref, boolean drill) {
        return Optional.ofNullable(byId.get(drill ? DocumentId.drillPostmortem(ref) : DocumentId.postmortem(ref)))
                .filter(PostmortemDocument.class::isInstance)
                .map(PostmortemDocument.class::cast)
                .filter(review -> review.drill() == drill);
    }

    // a drill needs both marks to be shown as one, and neither to be shown as real
    private <T> Stream<T> of(Class<T> type, boolean drill) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getKey().isDrill() == drill)
                .map(Map.Entry::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Instant begun(IncidentDocument incident) {
        return incident.facts().startedAt().orElse(incident.publishedAt());
    }
}
