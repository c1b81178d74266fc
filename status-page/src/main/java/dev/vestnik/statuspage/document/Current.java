package dev.vestnik.statuspage.document;

import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Which folder of the disk copy counts, and how far the feed was read when it was written. */
record Current(String epoch, long revision, String folder, boolean whole, Instant confirmedAt) {

    static final String FILE = "CURRENT";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Current of(String json) {
        return MAPPER.readValue(json, Current.class);
    }

    String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    Current confirmed(Instant at) {
        return new Current(epoch, revision, folder, whole, at);
    }
}
