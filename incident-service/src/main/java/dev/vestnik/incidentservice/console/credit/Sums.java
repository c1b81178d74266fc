package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.compensation.Tallied;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Sum;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Amounts of several currencies in one line. */
public final class Sums {
    private static final Pattern KEPT = Pattern.compile("([A-Z]{3}) (\\d{1,12}(?:\\.\\d{1,4})?)");

    private Sums() {}

    /** The same of what the timeline keeps, {@code RUB 12000.00, USD 150.00}; what is not such stays as it is. */
    public static String of(String kept, Language language) {
        return KEPT.matcher(kept)
                .replaceAll(sum ->
                        Matcher.quoteReplacement(new Sum(new BigDecimal(sum.group(2)), sum.group(1)).in(language)));
    }

    /** «12 000 ₽ + 150 $»; a dash for nothing. */
    static String of(Tallied tallied, Language language) {
        return tallied.count() == 0
                ? "—"
                : tallied.sums().entrySet().stream()
                        .map(sum -> new Sum(sum.getValue(), sum.getKey()).in(language))
                        .collect(Collectors.joining(" + "));
    }
}
