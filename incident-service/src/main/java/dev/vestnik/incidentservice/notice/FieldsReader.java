package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.core.codec.DecodingException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a notice whose kind is known from elsewhere. */
@Component
class FieldsReader {
    private final JsonMapper json;

    FieldsReader(JsonMapper json) {
        this.json = json;
    }

    /** What cannot be read is refused as any unreadable body is, naming the field. */
    Fields of(NoticeKind kind, JsonNode given) {
        if (!(given instanceof ObjectNode fields)) {
            throw Problem.invalid("fields", "format", "Ожидается объект.", "Expected an object.");
        }
        try {
            return json.readerFor(Fields.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(fields.deepCopy().put("kind", kind.name()));
        } catch (JacksonException unreadable) {
            throw new DecodingException("Fields of a notice", unreadable);
        }
    }
}
