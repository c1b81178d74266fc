package dev.vestnik.statuspage.api;

import static dev.vestnik.statuspage.document.MaintenanceDocument.Phase.IN_PROGRESS;
import static dev.vestnik.statuspage.document.MaintenanceDocument.Phase.SCHEDULED;
import static dev.vestnik.statuspage.document.MaintenanceDocument.Phase.VERIFYING;

import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument.Phase;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.front.Edition;
import dev.vestnik.statuspage.front.Renderer;
import dev.vestnik.statuspage.front.Sheet;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The eight documents of the public JSON, at the root in the page's default language and under each language. */
@Component
class StatusJson implements Renderer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Override
    public Stream<Sheet> sheets(Edition edition) {
        var documents = edition.documents();
        var byDefault = documents.site().map(SiteDocument::defaultLanguage).orElse(Language.RU);
        var spoken = Languages.required().contains(byDefault) ? byDefault : Language.RU;
        return Stream.concat(
                sheets("", documents, spoken),
                Languages.required().stream().flatMap(each -> sheets("/" + each.tag(), documents, each)));
    }

    private Stream<Sheet> sheets(String prefix, Documents documents, Language language) {
        var bodies = bodies(new Telling(documents, language));
        return bodies.entrySet().stream()
                .map(entry -> sheet(prefix + "/api/v2/" + entry.getKey() + ".json", entry.getValue()));
    }

    private static Sheet sheet(String path, Map<String, Object> content) {
        return new Sheet(path, Sheet.Kind.JSON, content, () -> JSON.writeValueAsBytes(content));
    }

    private static Map<String, Map<String, Object>> bodies(Telling telling) {
        var components = new Components(telling);
        var incidents = new Incidents(telling, components);
        var bodies = new LinkedHashMap<String, Map<String, Object>>();
        bodies.put("status", body(telling, "status", status(telling, components)));
        bodies.put("components", body(telling, "components", components.all()));
        bodies.put("incidents", body(telling, "incidents", incidents.recent()));
        bodies.put("incidents/unresolved", body(telling, "incidents", incidents.unresolved()));
        bodies.put("scheduled-maintenances", planned(telling, incidents.maintenances(List.of(Phase.values()))));
        bodies.put("scheduled-maintenances/upcoming", planned(telling, incidents.maintenances(List.of(SCHEDULED))));
        bodies.put(
                "scheduled-maintenances/active",
                planned(telling, incidents.maintenances(List.of(IN_PROGRESS, VERIFYING))));
        bodies.put("summary", summary(telling, components, incidents));
        return bodies;
    }

    private static Map<String, Object> summary(Telling telling, Components components, Incidents incidents) {
        var summary = body(telling, "components", components.all());
        summary.put("incidents", incidents.unresolved());
        summary.put("scheduled_maintenances", incidents.maintenances(List.of(SCHEDULED, IN_PROGRESS, VERIFYING)));
        summary.put("status", status(telling, components));
        return summary;
    }

    private static Map<String, Object> planned(Telling telling, List<Shapes.Incident> maintenances) {
        return body(telling, "scheduled_maintenances", maintenances);
    }

    private static Map<String, Object> body(Telling telling, String name, Object content) {
        var body = new LinkedHashMap<String, Object>();
        body.put("page", page(telling));
        body.put(name, content);
        return body;
    }

    private static Shapes.Page page(Telling telling) {
        var site = telling.site();
        return new Shapes.Page(
                telling.pageId(),
                telling.text(site.company()),
                site.pageUrl(),
                site.zone().getId(),
                telling.stamp(updatedAt(telling.documents())));
    }

    // exercises do not move the time at which the real page changed
    private static Instant updatedAt(Documents documents) {
        return documents.byId().entrySet().stream()
                .filter(entry -> !entry.getKey().isDrill())
                .flatMap(entry -> updatedAt(entry.getValue()).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> updatedAt(PublicDocument document) {
        return switch (document) {
            case SiteDocument site -> Optional.empty();
            case ComponentsDocument components -> Optional.of(components.updatedAt());
            case IncidentDocument incident -> Optional.of(incident.updatedAt());
            case MaintenanceDocument maintenance -> Optional.of(maintenance.updatedAt());
            case PostmortemDocument review -> Optional.of(review.publishedAt());
        };
    }

    private static Shapes.Status status(Telling telling, Components components) {
        return switch (components.worst()) {
            case OPERATIONAL -> status(telling, "none", "Все системы работают", "All Systems Operational");
            case MAINTENANCE -> status(telling, "maintenance", "Идут плановые работы", "Service Under Maintenance");
            case DEGRADED -> status(telling, "minor", "Часть сервисов работает медленно", "Partially Degraded Service");
            case PARTIAL -> status(telling, "major", "Часть сервисов работает с ошибками", "Partial System Outage");
            case MAJOR -> status(telling, "critical", "Сервисы не работают", "Major Service Outage");
        };
    }

    private static Shapes.Status status(Telling telling, String indicator, String ru, String en) {
        return new Shapes.Status(indicator, telling.text(Texts.of(ru, en)));
    }
}
