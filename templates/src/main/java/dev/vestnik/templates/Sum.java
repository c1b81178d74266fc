package dev.vestnik.templates;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Money as texts say it: «1 200 ₽», "RUB 1,200"; the hundredths only where there are any.
 *
 * @param currency the ISO 4217 code
 */
public record Sum(BigDecimal amount, String currency) {

    /** In words of that language, with spaces that do not break. */
    public String in(Language language) {
        var words = Words.in(language);
        var key = words.find("money." + currency).isPresent() ? "money." + currency : "money";
        return Typography.bind(words.phrase(key, Map.of("n", number(language), "code", currency)));
    }

    /** In every required language. */
    public Texts texts() {
        return Words.phrases("credit.sum", language -> Map.of("sum", in(language)));
    }

    private String number(Language language) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var precision = whole ? Precision.integer() : Precision.fixedFraction(2);
        return NumberFormatter.withLocale(language.locale())
                .precision(precision)
                .format(amount)
                .toString();
    }
}
