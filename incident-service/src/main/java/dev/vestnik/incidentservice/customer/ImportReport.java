package dev.vestnik.incidentservice.customer;

import java.util.List;
import java.util.UUID;

/**
 * What an import did. {@code rows = created + updated + unchanged + bad}.
 *
 * @param rows lines with content, the header aside
 * @param unchanged good rows that said what was known already
 * @param bad rows left out; each is named in {@code errors}
 * @param errors in the order of the file, a thousand at most; a bad row may have several
 */
public record ImportReport(
        UUID importId, long rows, long created, long updated, long unchanged, long bad, List<RowError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }
}
