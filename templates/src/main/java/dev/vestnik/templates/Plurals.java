package dev.vestnik.templates;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Numbers with their nouns, in the right plural form and case (practice B.6); rules and grouping are CLDR's. */
public final class Plurals {
    private static final Map<Language, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

    private final Language language;
    private final Words words;
    private final PluralRules rules;

    private Plurals(Language language) {
        this.language = language;
        this.words = Words.in(language);
        this.rules = PluralRules.forLocale(language.locale());
    }

    public static Plurals in(Language language) {
        return new Plurals(language);
    }

    /** «1 002», "1,002"; «1,5», "1.5". */
    public String number(BigDecimal n) {
        return formatted(n).toString();
    }

    /** «22 клиента», "22 customers". */
    public String plural(long n, Noun noun, Case form) {
        return plural(BigDecimal.valueOf(n), noun, form);
    }

    /** Also for readings: «1,5 рубля». A non-breaking space stands between number and noun. */
    public String plural(BigDecimal n, Noun noun, Case form) {
        var number = formatted(n);
        return number.toString() + Typography.NBSP + noun(n, rules.select(number), noun, form);
    }

    /** The verb that agrees with the counted noun: «затронут» 1 клиент, «затронута» 21 машина, «затронуто» 5 клиентов. */
    public String agree(long n, Noun noun) {
        var category = "agree." + rules.select(n);
        return words.find(noun.key() + ".gender")
                .flatMap(gender -> words.find(category + "." + gender))
                .orElseGet(() -> words.get(category));
    }

    private String noun(BigDecimal n, String category, Noun noun, Case form) {
        var bare = noun.key() + "." + form.key() + "." + n.toPlainString();
        var cased = noun.key() + "." + form.key() + "." + category;
        var plain = noun.key() + "." + category;
        return Stream.of(bare, cased)
                .map(words::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> words.get(plain));
    }

    private FormattedNumber formatted(BigDecimal n) {
        return NUMBERS.computeIfAbsent(language, asked -> NumberFormatter.withLocale(asked.locale()))
                .format(n);
    }
}
