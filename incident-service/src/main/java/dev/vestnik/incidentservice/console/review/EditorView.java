package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.DraftAction;
import dev.vestnik.incidentservice.postmortem.Factor;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the fields of the editor. */
public record EditorView(
        List<Pair> open,
        List<Pair> inside,
        String background,
        List<FactorRow> factors,
        List<Lines> lists,
        List<ActionRow> actions,
        List<Choice> categories,
        List<Choice> types) {

    private static final int FACTORS = 2;

    /** A text in every language side by side; {@code key} names its words of the interface. */
    public record Pair(String name, String key, Map<String, String> words, int rows) {}

    /** A list, one item a line. */
    public record Lines(String name, String words) {}

    /** One factor. */
    public record FactorRow(int place, String category, String description, String evidence) {}

    /** One action; what is not chosen is empty. */
    public record ActionRow(
            int place,
            String id,
            String title,
            String type,
            String owner,
            String due,
            String priority,
            String doneTest,
            Map<String, String> publicText) {}

    /** One choice of a list. */
    public record Choice(String name, String words) {}

    static EditorView of(Draft draft, Visit visit) {
        var factors = new ArrayList<>(draft.factors());
        while (factors.size() < FACTORS) {
            factors.add(ReviewForm.emptyFactor());
        }
        return new EditorView(
                List.of(
                        pair("title", draft.title(), 1),
                        pair("customer.summary", draft.customer().summary(), 4),
                        pair("customer.whatHappened", draft.customer().whatHappened(), 7),
                        pair("customer.whatWeDo", draft.customer().whatWeDo(), 5)),
                List.of(pair("summary", draft.summary(), 3)),
                draft.background(),
                IntStream.range(0, factors.size())
                        .mapToObj(place -> row(place, factors.get(place)))
                        .toList(),
                List.of(
                        new Lines("wentWell", String.join("\n", draft.wentWell())),
                        new Lines("wentBadly", String.join("\n", draft.wentBadly())),
                        new Lines("lucky", String.join("\n", draft.lucky()))),
                IntStream.range(0, draft.actions().size())
                        .mapToObj(place -> row(place, draft.actions().get(place)))
                        .toList(),
                Stream.of(Factor.Category.values())
                        .map(one -> new Choice(one.name(), visit.text(one.label())))
                        .toList(),
                Stream.of(DraftAction.Type.values())
                        .map(one -> new Choice(one.name(), visit.text(one.label())))
                        .toList());
    }

    private static Pair pair(String name, Texts texts, int rows) {
        return new Pair(name, "review." + name, words(texts), rows);
    }

    private static FactorRow row(int place, Factor factor) {
        return new FactorRow(
                place, factor.category().map(Enum::name).orElse(""), factor.description(), factor.evidence());
    }

    private static ActionRow row(int place, DraftAction action) {
        return new ActionRow(
                place,
                action.id().map(Object::toString).orElse(""),
                action.title(),
                action.type().map(Enum::name).orElse(""),
                action.owner(),
                action.due().map(Object::toString).orElse(""),
                action.priority().map(Enum::name).orElse(""),
                action.doneTest(),
                words(action.publicText()));
    }

    private static Map<String, String> words(Texts texts) {
        var words = new LinkedHashMap<String, String>();
        for (Language language : Languages.required()) {
            words.put(language.tag(), texts.find(language).orElse(""));
        }
        return words;
    }
}
