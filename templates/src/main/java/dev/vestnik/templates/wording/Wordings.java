package dev.vestnik.templates.wording;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The door of this package: what is wrong with how a text speaks of people, or what it gives away, phrase by phrase. */
public final class Wordings {

    private static final List<Rule> RULES = RuleTable.read();

    private Wordings() {}

    /** The remarks on a text in that language, in reading order; of phrases that overlap the longer one. */
    public static List<Remark> check(Purpose purpose, Language language, String text) {
        var plain = Plain.of(text);
        return apart(
                RULES.stream().filter(rule -> rule.isFor(purpose, language)).flatMap(rule -> rule.in(plain)));
    }

    /** The same of a text whose language nobody said: by the rules of all. */
    public static List<Remark> check(Purpose purpose, String text) {
        return apart(Languages.required().stream().flatMap(language -> check(purpose, language, text).stream()));
    }

    private static List<Remark> apart(Stream<Remark> remarks) {
        var longestFirst = remarks.sorted(
                        Comparator.comparing(Remark::level).thenComparing(remark -> remark.start() - remark.end()))
                .toList();
        var kept = new ArrayList<Remark>();
        longestFirst.stream()
                .filter(remark -> kept.stream().noneMatch(known -> overlap(known, remark)))
                .forEach(kept::add);
        return kept.stream().sorted(Comparator.comparingInt(Remark::start)).toList();
    }

    private static boolean overlap(Remark one, Remark other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
