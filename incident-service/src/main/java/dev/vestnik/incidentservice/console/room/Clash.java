package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.notice.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts of one letter: what somebody typed here, and what somebody else kept meanwhile.
 *
 * @param prefix what the names of its fields begin with in the form
 * @param gone it was sent meanwhile, so there is no draft to keep anything in
 * @param who changed it meanwhile, as people call them, and when; empty when nobody knows
 * @param id of the draft that stands, and its version: what this text is kept under when a person decides so
 */
public record Clash(
        String kind, String prefix, boolean gone, Who who, String id, int version, List<Differing> differing)
        implements DraftEdits.Edit {

    /** One field of which there are two texts, as the form writes them and as people read them. */
    public record Differing(
            String name, String label, String tag, String mine, String theirs, String shownMine, String shownTheirs) {}

    /** Whose text stands there, and since when, by the clock of the case. */
    public record Who(String name, String at) {

        static Who of(Notice theirs, Seen seen) {
            var written = theirs.written();
            var name = seen.names().getOrDefault(written.by(), "");
            var zone = seen.of().zone();
            return new Who(
                    name,
                    "%tT %s".formatted(written.at().atZone(zone), seen.times().zoneLabel(seen.now())));
        }
    }

    static Clash of(Notice theirs, Form form, Seen seen) {
        var differing = new ArrayList<Differing>();
        written(Draft.of(theirs.fields(), seen)).forEach((name, value) -> {
            var mine = form.text(name);
            if (!mine.equals(value)) {
                differing.add(differing(name, mine, value, seen));
            }
        });
        return new Clash(
                theirs.kind().name(),
                "",
                theirs.isUnkept(),
                Who.of(theirs, seen),
                theirs.id().toString(),
                theirs.version(),
                List.copyOf(differing));
    }

    /** The same of the letter that goes together with another. */
    Clash ofBeside() {
        var named = differing.stream()
                .map(one -> new Differing(
                        "beside." + one.name, one.label, one.tag, one.mine, one.theirs, one.shownMine, one.shownTheirs))
                .toList();
        return new Clash(kind, "beside.", gone, who, id, version, named);
    }

    /** Every field of a draft by its name in the form. */
    private static Map<String, String> written(Draft draft) {
        var written = new LinkedHashMap<String, String>();
        draft.texts()
                .forEach(text -> text.words().forEach((tag, words) -> written.put(text.name() + "." + tag, words)));
        written.putAll(draft.clocks());
        written.putAll(draft.moments());
        written.putAll(draft.days());
        if (draft.asksData()) {
            written.put("data", draft.data());
        }
        return written;
    }

    private static Differing differing(String name, String mine, String theirs, Seen seen) {
        var parts = name.split("\\.", 2);
        var label = seen.say("field." + (name.equals("data") ? "dataSafety" : parts[0]));
        var tag = parts.length == 2 ? parts[1] : "";
        return new Differing(name, label, tag, mine, theirs, shown(name, mine, seen), shown(name, theirs, seen));
    }

    private static String shown(String name, String value, Seen seen) {
        return value.isEmpty() || !name.equals("data")
                ? value
                : seen.visit().words().find("data." + value).orElse(value);
    }

    /** What the screen of the two texts shows. */
    Map<String, Object> view(Seen seen) {
        return Map.of("ref", seen.of().ref(), "clash", this);
    }
}
