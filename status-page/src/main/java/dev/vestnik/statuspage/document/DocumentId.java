package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The key of a document, such as {@code site}, {@code components} or {@code incident/INC-2026-0042}. */
public record DocumentId(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,3}");

    /** The one {@link SiteDocument}. */
    public static final DocumentId SITE = new DocumentId("site");

    /** The one {@link ComponentsDocument}. */
    public static final DocumentId COMPONENTS = new DocumentId("components");

    private static final String DRILL = "drill/";

    @JsonCreator
    public DocumentId {
        if (value.length() > 150 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a document id: '%s'".formatted(value));
        }
    }

    public static DocumentId incident(String ref) {
        return new DocumentId("incident/" + ref);
    }

    public static DocumentId maintenance(String ref) {
        return new DocumentId("maintenance/" + ref);
    }

    public static DocumentId drillIncident(String ref) {
        return new DocumentId(DRILL + "incident/" + ref);
    }

    public static DocumentId drillMaintenance(String ref) {
        return new DocumentId(DRILL + "maintenance/" + ref);
    }

    public static DocumentId postmortem(String ref) {
        return new DocumentId("postmortem/" + ref);
    }

    public static DocumentId drillPostmortem(String ref) {
        return new DocumentId(DRILL + "postmortem/" + ref);
    }

    /** Whether the document belongs to an exercise. */
    public boolean isDrill() {
        return value.startsWith(DRILL);
    }

    @Override
    public String toString() {
        return value;
    }
}
