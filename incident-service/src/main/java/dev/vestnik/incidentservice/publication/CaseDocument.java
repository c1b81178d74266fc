package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.PublicDocument;
import java.util.Map;
import java.util.Optional;

/** What the world may read of one case, and under which key; both are absent while nothing of it is public. */
record CaseDocument(Optional<DocumentId> key, Optional<PublicDocument> document) {

    static CaseDocument of(Timeline timeline, Map<ComponentId, Component> components) {
        var state = CaseState.of(timeline);
        if (timeline.of().kind() == CaseKind.MAINTENANCE) {
            var work = new MaintenanceComposer(timeline, state).compose();
            return new CaseDocument(work.map(MaintenanceDocument::documentId), work.map(it -> it));
        }
        var incident = new IncidentComposer(timeline, state, components).compose();
        return new CaseDocument(incident.map(IncidentDocument::documentId), incident.map(it -> it));
    }

    PublicDocument required() {
        return document.orElseThrow();
    }
}
