package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PluralsTests {
    private static final Plurals RUSSIAN = Plurals.in(Language.RU);

    /** Every noun and case with the numbers of practice B.6: number, then a column for each case. */
    @ParameterizedTest
    @CsvFileSource(resources = "/plurals.ru.csv", numLinesToSkip = 1, delimiter = ';')
    void pluralWhenRussianTakesNumberAndCase(
            Noun noun, String n, String nominative, String accusative, String genitive) {
        assertThat(russian(n, noun, Case.NOMINATIVE)).isEqualTo(nominative);
        assertThat(russian(n, noun, Case.ACCUSATIVE)).isEqualTo(accusative);
        assertThat(russian(n, noun, Case.GENITIVE)).isEqualTo(genitive);
    }

    @ParameterizedTest
    @CsvSource({
        "1, затронут, затронута, затронуто",
        "21, затронут, затронута, затронуто",
        "2, затронуты, затронуты, затронуты",
        "22, затронуты, затронуты, затронуты",
        "104, затронуты, затронуты, затронуты",
        "0, затронуто, затронуто, затронуто",
        "5, затронуто, затронуто, затронуто",
        "11, затронуто, затронуто, затронуто",
        "112, затронуто, затронуто, затронуто",
        "1001, затронут, затронута, затронуто"
    })
    void agreeWhenRussianFollowsNumberAndGender(long n, String masculine, String feminine, String neuter) {
        assertThat(RUSSIAN.agree(n, Noun.CUSTOMER)).isEqualTo(masculine);
        assertThat(RUSSIAN.agree(n, Noun.VIRTUAL_MACHINE)).isEqualTo(feminine);
        assertThat(RUSSIAN.agree(n, Noun.TICKET)).isEqualTo(neuter);
    }

    @ParameterizedTest
    @EnumSource(Noun.class)
    void pluralWhenEnglishHasTwoForms(Noun noun) {
        var english = Plurals.in(Language.EN);
        assertThat(english.plural(1, noun, Case.NOMINATIVE))
                .startsWith("1\u00a0")
                .doesNotEndWith("s".repeat(2));
        assertThat(english.plural(1002, noun, Case.GENITIVE))
                .startsWith("1,002\u00a0")
                .endsWith("s");
        assertThat(english.agree(5, noun)).isEqualTo("affected");
    }

    @Test
    void numberWhenGroupedFollowsTheLanguage() {
        assertThat(RUSSIAN.number(new BigDecimal("43200.5"))).isEqualTo("43\u00a0200,5");
        assertThat(Plurals.in(Language.EN).number(new BigDecimal("43200.5"))).isEqualTo("43,200.5");
    }

    private static String russian(String n, Noun noun, Case form) {
        return RUSSIAN.plural(new BigDecimal(n.replace(',', '.')), noun, form).replace('\u00a0', ' ');
    }
}
