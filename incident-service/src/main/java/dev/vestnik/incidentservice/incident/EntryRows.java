package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.By;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Texts;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads a row of the table of entries. */
@Component
class EntryRows {

    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {};

    private final FactCodec codec;

    EntryRows(FactCodec codec) {
        this.codec = codec;
    }

    /** The entry; fails with {@link FactCodec.UnknownKind} for a kind of a newer version. */
    Entry toEntry(Readable row) {
        return new Entry(
                new EntryId(row.get("id", UUID.class)),
                new CaseId(row.get("case_id", UUID.class)),
                row.get("position", Long.class),
                row.get("seq", Integer.class),
                row.get("recorded_at", Instant.class),
                new By(
                        row.get("by_kind", String.class),
                        row.get("by_id", String.class),
                        row.get("by_role", String.class)),
                toLine(row));
    }

    private Line toLine(Readable row) {
        return new Line(
                codec.read(
                        row.get("kind", String.class),
                        row.get("kind_version", Integer.class),
                        row.get("payload", Json.class).asString()),
                new Occurred(
                        row.get("occurred_at", Instant.class),
                        codec.read(row.get("occurred_precision", Json.class).asString(), Occurred.Precision.class)),
                row.get("entered_zone", String.class),
                Visibility.valueOf(row.get("visibility", String.class)),
                toWords(row),
                toOrigin(row),
                Optional.ofNullable(row.get("supersedes", UUID.class))
                        .map(id -> new Line.Correction(new EntryId(id), row.get("correction_reason", String.class))));
    }

    private Line.Words toWords(Readable row) {
        return new Line.Words(
                row.get("text", String.class),
                Optional.ofNullable(row.get("public_text", Json.class))
                        .map(text -> codec.read(text.asString(), Texts.class)),
                codec.read(row.get("readings", Json.class).asString(), READINGS));
    }

    private static Line.Origin toOrigin(Readable row) {
        return new Line.Origin(
                Source.valueOf(row.get("source", String.class)),
                Optional.ofNullable(row.get("source_ref", String.class)),
                Optional.ofNullable(row.get("cause_follower", String.class))
                        .map(follower -> new Line.Cause(follower, row.get("cause_position", Long.class))));
    }
}
