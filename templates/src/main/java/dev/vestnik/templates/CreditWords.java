package dev.vestnik.templates;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a credit was counted, as a sentence of the letter without a full stop (B.7 text 10): every number a customer can check. */
public final class CreditWords {
    private CreditWords() {}

    /** The months that give something, one after the other; components are named when there are several. */
    public static Texts sentence(List<CountedMonth> months) {
        var giving = months.stream()
                .filter(month -> month.credit().amount().signum() > 0)
                .toList();
        var told = giving.isEmpty() ? months : giving;
        boolean several = told.stream().map(CountedMonth::component).distinct().count() > 1;
        return Words.phrases("credit.sum", language -> Map.of("sum", sentence(told, several, language)));
    }

    private static String sentence(List<CountedMonth> months, boolean named, Language language) {
        var sentence =
                months.stream().map(month -> sentence(month, named, language)).collect(Collectors.joining("; "));
        if (months.size() > 1) {
            var all = Map.of("sum", total(months).in(language));
            sentence += Words.in(language).phrase("credit.all", all);
        }
        return Typography.set(sentence);
    }

    static Sum total(List<CountedMonth> months) {
        var amount = months.stream().map(month -> month.credit().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(amount, months.getFirst().credit().currency());
    }

    private static String sentence(CountedMonth month, boolean named, Language language) {
        var words = Words.in(language);
        var values = values(month, language);
        var counted = words.phrase("credit.month", values) + "; " + words.phrase(outcome(month), values);
        var rest = month.before().isPresent() ? counted + words.phrase("credit.before", values) : counted;
        return named
                ? words.phrase(
                        "credit.named", Map.of("component", month.component().in(language), "sentence", rest))
                : rest;
    }

    private static String outcome(CountedMonth month) {
        return month.rate()
                .map(rate -> rate.atLeast().isPresent() ? "credit.tier" : "credit.tier.last")
                .orElse("credit.tier.none");
    }

    /** All that a phrase about this month may name. */
    static Map<String, String> values(CountedMonth month, Language language) {
        var values = new HashMap<String, String>();
        values.put("minutes", minutes(month, language));
        values.put("total", minutes(month.minutes().total(), Case.GENITIVE, language));
        values.put("n", number(month.minutes().counted(), language));
        values.put("of", number(month.minutes().total(), language));
        values.put("up", number(month.minutes().total() - month.minutes().counted(), language));
        values.put("month", MonthWords.inSentence(month.month(), language));
        values.put("verb", verb(month.minutes().counted(), language));
        values.put("uptime", new Share(month.uptime()).in(language));
        values.put("promised", new Share(month.promised()).in(language));
        values.put("fee", month.fee().in(language));
        values.put("credit", month.credit().in(language));
        month.before().ifPresent(before -> putBefore(values, month, before, language));
        month.rate().ifPresent(rate -> putRate(values, month, rate, language));
        return values;
    }

    private static void putRate(
            Map<String, String> values, CountedMonth month, CountedMonth.Rate rate, Language language) {
        values.put("below", new Share(rate.below()).in(language));
        rate.atLeast().ifPresent(bound -> values.put("atLeast", new Share(bound).in(language)));
        values.put("rate", new Share(rate.percent().stripTrailingZeros()).in(language));
        var due = month.before()
                .map(before -> before.amount().add(month.credit().amount()))
                .orElse(month.credit().amount());
        values.put("due", new Sum(due, month.fee().currency()).in(language));
    }

    private static void putBefore(Map<String, String> values, CountedMonth month, Sum before, Language language) {
        values.put("before", before.in(language));
        values.put("rest", month.credit().in(language));
    }

    private static String minutes(CountedMonth month, Language language) {
        var minutes = month.minutes();
        var counted = minutes(minutes.counted(), Case.NOMINATIVE, language);
        var values = Map.of(
                "minutes", counted,
                "n", number(minutes.counted(), language),
                "elsewhere", number(minutes.elsewhere(), language));
        return Words.in(language).phrase(minutes.elsewhere() > 0 ? "credit.minutes.shared" : "credit.minutes", values);
    }

    static String minutes(long n, Case form, Language language) {
        return Durations.unit(n, MeasureUnit.MINUTE, form, language);
    }

    static String number(long n, Language language) {
        return Plurals.in(language).number(BigDecimal.valueOf(n));
    }

    private static String verb(long n, Language language) {
        var category = PluralRules.forLocale(language.locale()).select(n);
        var words = Words.in(language);
        return words.find("agree.makes." + category).orElseGet(() -> words.get("agree.makes.other"));
    }
}
