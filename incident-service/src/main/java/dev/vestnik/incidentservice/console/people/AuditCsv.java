package dev.vestnik.incidentservice.console.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vestnik.incidentservice.access.AuditEntry;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deeds as a table for a spreadsheet, in which nothing is ever taken for a formula. */
final class AuditCsv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private AuditCsv() {}

    static String of(List<AuditEntry> deeds, Map<String, String> names) {
        var text = new StringWriter();
        // unbuffered: the text is in memory anyhow, and nothing is left behind in it
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "position",
                "at",
                "actor_kind",
                "actor_id",
                "actor",
                "action",
                "object_kind",
                "object_id",
                "details",
                "address");
        deeds.forEach(deed -> csv.writeRecord(Stream.of(
                        String.valueOf(deed.position()),
                        deed.at().toString(),
                        deed.actorKind(),
                        deed.actorId(),
                        names.getOrDefault(deed.actorId(), ""),
                        deed.action(),
                        deed.objectKind(),
                        deed.objectId(),
                        DeedRow.details(deed),
                        deed.address())
                .map(AuditCsv::harmless)
                .toList()));
        return text.toString();
    }

    /** A leading apostrophe makes a cell text for every spreadsheet. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
