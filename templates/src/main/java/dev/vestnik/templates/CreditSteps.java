package dev.vestnik.templates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same count as {@link CreditWords}, line by line for a screen: what was taken, by which rule, and what came of it. */
public final class CreditSteps {
    private final CountedMonth month;
    private final Language language;
    private final Words words;
    private final List<Step> steps = new ArrayList<>();

    /** One line: what it is about, and what it says. */
    public record Step(String label, String text) {}

    private CreditSteps(CountedMonth month, Language language) {
        this.month = month;
        this.language = language;
        this.words = Words.in(language);
    }

    /** The lines of one month in the order of the count; times are told in the contract's zone. */
    public static List<Step> of(CountedMonth month, Language language) {
        return new CreditSteps(month, language).told();
    }

    private List<Step> told() {
        var values = CreditWords.values(month, language);
        steps.add(step("component", month.component().in(language)));
        steps.add(step("period", period()));
        month.down().forEach(span -> steps.add(step("down", down(span))));
        month.leftOut().forEach(left -> steps.add(step("left_out", leftOut(left))));
        steps.add(step("rule", rule()));
        steps.add(step("counted", counted()));
        steps.add(step("uptime", words.phrase("credit.step.uptime.text", values)));
        steps.add(step("rate", words.phrase(rate(), values)));
        month.rate().ifPresent(rate -> steps.add(step("due", words.phrase("credit.step.due.text", values))));
        month.before().ifPresent(before -> steps.add(step("before", before.in(language))));
        steps.add(step("credit", month.credit().in(language)));
        return List.copyOf(steps);
    }

    private Step step(String name, String text) {
        return new Step(words.get("credit.step." + name), Typography.set(text));
    }

    private String period() {
        var start = month.month().atDay(1).atStartOfDay(month.zone()).toInstant();
        return words.phrase(
                "credit.step.period.text",
                Map.of(
                        "month", MonthWords.alone(month.month(), language),
                        "zone", new ZoneFace(language, month.zone()).label(start),
                        "total", CreditWords.minutes(month.minutes().total(), Case.NOMINATIVE, language)));
    }

    private String down(Span span) {
        var length = CreditWords.minutes(span.length().toMinutes(), Case.NOMINATIVE, language);
        return words.phrase("credit.step.down.text", Map.of("span", when(span), "length", length));
    }

    private String leftOut(CountedMonth.LeftOut left) {
        return words.phrase(
                "credit.step.down.text",
                Map.of("span", when(left.span()), "length", left.why().in(language)));
    }

    private String when(Span span) {
        Instant sameYear = month.month().atDay(1).atStartOfDay(month.zone()).toInstant();
        return Times.of(new Reader(language, month.zone())).standAlone(span, sameYear);
    }

    private String rule() {
        if (month.shortest() <= 1) {
            return words.get("credit.step.rule.whole");
        }
        var least = CreditWords.minutes(month.shortest(), Case.GENITIVE, language);
        return words.phrase("credit.step.rule.shortest", Map.of("least", least));
    }

    private String counted() {
        var minutes = month.minutes();
        var values = Map.of(
                "minutes", CreditWords.minutes(minutes.counted(), Case.NOMINATIVE, language),
                "elsewhere", CreditWords.number(minutes.elsewhere(), language));
        return words.phrase(
                minutes.elsewhere() > 0 ? "credit.step.counted.shared" : "credit.step.counted.text", values);
    }

    private String rate() {
        return month.rate()
                .map(rate -> rate.atLeast().isPresent() ? "credit.step.rate.text" : "credit.step.rate.last")
                .orElse("credit.step.rate.none");
    }
}
