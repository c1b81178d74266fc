package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON of public documents and feed events: the same value always gives the same characters. */
public final class DocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private DocumentJson() {}

    /** The event's data, on one line. */
    public static String write(FeedEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** The document as it is stored and compared. */
    public static String write(PublicDocument document) {
        return MAPPER.writerFor(PublicDocument.class).writeValueAsString(document);
    }

    /** The document, or nothing when its type is not known here; text that is no document at all is an exception. */
    public static Optional<PublicDocument> readDocument(String json) throws JacksonException {
        return Optional.ofNullable(MAPPER.readValue(json, PublicDocument.class));
    }

    /** The event of this name, or nothing when the name is not known here; broken data is an exception. */
    public static Optional<FeedEvent> readEvent(String event, String json) throws JacksonException {
        return switch (event) {
            case Change.EVENT -> Optional.of(MAPPER.readValue(json, Change.class));
            case Heartbeat.EVENT -> Optional.of(MAPPER.readValue(json, Heartbeat.class));
            case Reset.EVENT -> Optional.of(MAPPER.readValue(json, Reset.class));
            case Complete.EVENT -> Optional.of(MAPPER.readValue(json, Complete.class));
            default -> Optional.empty();
        };
    }
}
