package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.console.frame.Visit;
import io.netty.util.NetUtil;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One deed as the page shows it: names are today's, for the record itself holds none.
 *
 * @param name what the thing is called, empty when it has no name or none is known any more
 * @param path where it is shown, empty when nowhere or not to this reader
 */
public record DeedRow(
        long position,
        String at,
        String actor,
        String actorId,
        String action,
        String object,
        String objectId,
        String name,
        String path,
        String details,
        String address) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static DeedRow of(AuditEntry deed, Visit visit, ZoneId zone, Map<String, String> names, Map<String, Thing> things) {
        var words = visit.words();
        var thing = Optional.ofNullable(things.get(deed.objectId()));
        return new DeedRow(
                deed.position(),
                SECONDS.format(deed.at().atZone(zone)),
                nameOf(deed, visit, names),
                deed.actorId(),
                words.find("audit.action." + deed.action()).orElse(deed.action()),
                words.find("audit.object." + deed.objectKind()).orElse(deed.objectKind()),
                deed.objectId(),
                thing.map(Thing::name).orElse(""),
                thing.map(Thing::path).orElse(""),
                new DeedWords(visit, zone, names).of(deed),
                canonical(deed.address()));
    }

    /** As RFC 5952 writes it; what was recorded before Vestnik did so stays as it is in the record. */
    private static String canonical(String address) {
        var parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed == null ? address : NetUtil.toAddressString(parsed);
    }

    static String nameOf(AuditEntry deed, Visit visit, Map<String, String> names) {
        return Optional.ofNullable(names.get(deed.actorId()))
                .map(name -> deed.actorKind().equals("TOKEN") ? visit.say("audit.token", name) : name)
                .orElseGet(() -> visit.say("audit.kind." + deed.actorKind()));
    }

    /** As it was recorded, for programs. */
    static String details(AuditEntry deed) {
        return details(deed, (key, value) -> value, key -> key);
    }

    /** «SCRIBE → READER, version: 3», each value and each key said so. */
    static String details(AuditEntry deed, BinaryOperator<String> value, UnaryOperator<String> key) {
        var sorted = new TreeMap<>(deed.details());
        var before = sorted.remove("before");
        var after = sorted.remove("after");
        var rest = sorted.entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .map(detail -> key.apply(detail.getKey()) + ": " + value.apply(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(", "));
        return before == null || after == null
                ? rest
                : (value.apply("before", before) + " → " + value.apply("after", after)
                        + (rest.isEmpty() ? "" : ", " + rest));
    }
}
