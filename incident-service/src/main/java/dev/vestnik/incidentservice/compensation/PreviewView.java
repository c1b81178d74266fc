package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.Finding.Nothing;
import dev.vestnik.incidentservice.compensation.Finding.Owed;
import dev.vestnik.incidentservice.compensation.Finding.Why;
import dev.vestnik.templates.CreditSteps;
import dev.vestnik.templates.CreditSteps.Step;
import dev.vestnik.templates.CreditWords;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A preview as the API tells it: sums, reasons, and every line of the count in each language. */
record PreviewView(
        String entry,
        int version,
        boolean estimate,
        Tallied expected,
        List<NothingView> nothing,
        List<RowView> rows,
        Optional<String> next) {

    /** How many get nothing by one rule. */
    record NothingView(Why rule, Texts why, long customers) {}

    /**
     * One customer.
     *
     * @param sum absent when they get nothing; then {@code why} tells the rule
     * @param lines by language
     */
    record RowView(
            String customer,
            String name,
            long minutes,
            Optional<Price> sum,
            Optional<Texts> why,
            Optional<Texts> sentence,
            Map<String, List<Step>> lines) {}

    static PreviewView of(Preview preview) {
        var rows = preview.rows().stream().map(PreviewView::row).toList();
        return new PreviewView(
                preview.entry().code(),
                preview.entry().version(),
                preview.estimate(),
                preview.survey().owed(),
                preview.survey().nothing().entrySet().stream()
                        .map(one -> new NothingView(one.getKey(), one.getKey().words(), one.getValue()))
                        .toList(),
                rows,
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().customer()));
    }

    private static RowView row(Preview.Row row) {
        return new RowView(
                row.customer(),
                row.name(),
                row.finding().minutes(),
                row.finding() instanceof Owed owed ? Optional.of(Price.of(owed.sum())) : Optional.empty(),
                row.finding() instanceof Nothing none ? Optional.of(none.why().words()) : Optional.empty(),
                Optional.of(row.months()).filter(months -> !months.isEmpty()).map(CreditWords::sentence),
                lines(row));
    }

    private static Map<String, List<Step>> lines(Preview.Row row) {
        var lines = new LinkedHashMap<String, List<Step>>();
        Languages.required().forEach(language -> lines.put(language.tag(), lines(row, language)));
        return lines;
    }

    private static List<Step> lines(Preview.Row row, Language language) {
        return row.months().stream()
                .flatMap(month -> CreditSteps.of(month, language).stream())
                .toList();
    }
}
