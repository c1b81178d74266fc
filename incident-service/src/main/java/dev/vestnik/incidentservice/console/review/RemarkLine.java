package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.DraftAction;
import dev.vestnik.incidentservice.postmortem.Factor;
import dev.vestnik.incidentservice.postmortem.FieldRemark;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One phrase with the words around it, why it stands in the way, and what could be said instead. */
public record RemarkLine(boolean blocks, String before, String words, String after, String reason, String suggestion) {

    private static final int AROUND = 40;

    /** By the id of the field they stand under; a list is one field. */
    static Map<String, List<RemarkLine>> byField(Draft draft, List<FieldRemark> remarks, Visit visit) {
        var texts = textsOf(draft);
        var lines = new LinkedHashMap<String, List<RemarkLine>>();
        for (var found : remarks) {
            lines.computeIfAbsent(idOf(found.field()), any -> new ArrayList<>())
                    .add(of(texts.getOrDefault(found.field(), found.words()), found, visit));
        }
        return lines;
    }

    /** {@code wentWell[2]} is a line of the field {@code wentWell}. */
    static String idOf(String field) {
        return field.replaceFirst("^(wentWell|wentBadly|lucky)\\[.*", "$1").replaceAll("[.\\[\\]]+", "-");
    }

    private static RemarkLine of(String text, FieldRemark found, Visit visit) {
        var remark = found.remark();
        var from = Math.max(0, remark.start() - AROUND);
        var to = Math.min(text.length(), remark.end() + AROUND);
        var known = remark.end() <= text.length();
        return new RemarkLine(
                remark.blocks(),
                known ? (from > 0 ? "…" : "") + text.substring(from, remark.start()) : "",
                found.words(),
                known ? text.substring(remark.end(), to) + (to < text.length() ? "…" : "") : "",
                visit.text(remark.reason()),
                visit.text(remark.suggestion()));
    }

    private static Map<String, String> textsOf(Draft draft) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "title", draft.title());
        put(texts, "summary", draft.summary());
        put(texts, "customer.summary", draft.customer().summary());
        put(texts, "customer.whatHappened", draft.customer().whatHappened());
        put(texts, "customer.whatWeDo", draft.customer().whatWeDo());
        texts.put("background", draft.background());
        for (int place = 0; place < draft.factors().size(); place++) {
            put(texts, "factors[%d].".formatted(place), draft.factors().get(place));
        }
        put(texts, "wentWell", draft.wentWell());
        put(texts, "wentBadly", draft.wentBadly());
        put(texts, "lucky", draft.lucky());
        for (int place = 0; place < draft.actions().size(); place++) {
            put(texts, "actions[%d].".formatted(place), draft.actions().get(place));
        }
        return texts;
    }

    private static void put(Map<String, String> into, String field, Texts texts) {
        texts.byLanguage().forEach((language, text) -> into.put(field + "." + language, text));
    }

    private static void put(Map<String, String> into, String path, Factor factor) {
        into.put(path + "description", factor.description());
        into.put(path + "evidence", factor.evidence());
    }

    private static void put(Map<String, String> into, String field, List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            into.put("%s[%d]".formatted(field, place), lines.get(place));
        }
    }

    private static void put(Map<String, String> into, String path, DraftAction action) {
        into.put(path + "title", action.title());
        into.put(path + "doneTest", action.doneTest());
        put(into, path + "publicText", action.publicText());
    }
}
