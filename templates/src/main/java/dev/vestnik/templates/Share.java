package dev.vestnik.templates;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.util.Map;

/** Per cents as texts say them: «99,95 %», "99.95%"; with the decimals the value was given with. */
public record Share(BigDecimal percent) {

    public String in(Language language) {
        var number = NumberFormatter.withLocale(language.locale())
                .precision(Precision.fixedFraction(Math.max(0, percent.scale())))
                .format(percent)
                .toString();
        return Typography.bind(Words.in(language).phrase("percent", Map.of("n", number)));
    }
}
