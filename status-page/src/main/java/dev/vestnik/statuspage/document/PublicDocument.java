package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing the public may read. A reader that meets a type it does not know leaves it out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SiteDocument.class, name = "site"),
    @JsonSubTypes.Type(value = ComponentsDocument.class, name = "components"),
    @JsonSubTypes.Type(value = IncidentDocument.class, name = "incident"),
    @JsonSubTypes.Type(value = MaintenanceDocument.class, name = "maintenance"),
    @JsonSubTypes.Type(value = PostmortemDocument.class, name = "postmortem")
})
public sealed interface PublicDocument
        permits SiteDocument, ComponentsDocument, IncidentDocument, MaintenanceDocument, PostmortemDocument {

    /** The format written today; readers take this one and the one before. */
    int FORMAT = 1;

    /** The format this document was written in. */
    int format();
}
