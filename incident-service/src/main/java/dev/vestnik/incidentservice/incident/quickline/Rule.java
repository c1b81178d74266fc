package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of saying one fact. Looks at each place where its words stand, and at what stands before them in the same clause.
 *
 * @param care how easily a word nearby turns the meaning round
 * @param fact may find that the words lack what the fact needs; then the rule does not apply
 */
record Rule(Pattern words, Care care, Function<Heard, Optional<Fact>> fact) {

    enum Care {
        /** The words hold their own negation, if any. */
        FREE,
        /** Not after a negation. */
        PLAIN,
        /** Not after a negation, nor when doubted, hoped, planned or asked: a milestone must be said outright. */
        FIRM
    }

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CLAUSE = Pattern.compile("[,;.:!?()]|\\s[—–-]\\s|\\bно\\b|\\bа\\b|\\bbut\\b", FLAGS);
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:не|нет|ни|никто|ничего|ничто|никак|никаких|нельзя|без|not|no|never|nobody|nothing|none"
                    + "|cannot|unable|without|рано)\\b" + "|n't\\b",
            FLAGS);
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:если|чтобы|пока|ждем|надеемся|хотим|пытаемся|пробуем|попробуем|собираемся|планируем"
                    + "|надо|нужно|будет|будут|будем|скоро|почти|едва|вроде|кажется|похоже"
                    + "|возможно|может|наверн\\w+|видимо|вероятно|предположит\\w+|якобы|вряд ли|не факт"
                    + "|не уверен\\w*|проверяем|уточняем|когда же|должн\\w+|обеща\\w+"
                    + "|if|whether|until|unless|will|to be|being|getting|almost|nearly|maybe|perhaps|probably"
                    + "|possibly|might|may|could|seems?|appears?|looks?|hope|hoping|trying|try"
                    + "|should|expect\\w*|waiting|need\\w*|must|going to|about to|plan\\w*|want|wants|checking"
                    + "|verify\\w*|unclear|unsure|almost|soon|can be)\\b",
            FLAGS);
    private static final Pattern FAILED = Pattern.compile("\\bfail(?:ed|s|ing)? to\\b|не удал", FLAGS);
    private static final Pattern NEGATED_AFTER =
            Pattern.compile("^\\s*(?:[?—–-]\\s*)?(?:не |нет\\b|пока нет|пока не|not\\b|yet\\b|no\\b)", FLAGS);

    static Rule plain(String words, Fact fact) {
        return new Rule(Pattern.compile(words, FLAGS), Care.PLAIN, _ -> Optional.of(fact));
    }

    static Rule plain(String words, Function<Heard, Optional<Fact>> fact) {
        return new Rule(Pattern.compile(words, FLAGS), Care.PLAIN, fact);
    }

    static Rule firm(String words, Fact fact) {
        return firm(words, _ -> Optional.of(fact));
    }

    static Rule firm(String words, Function<Heard, Optional<Fact>> fact) {
        return new Rule(Pattern.compile(words, FLAGS), Care.FIRM, fact);
    }

    static Rule free(String words, Fact fact) {
        return free(words, _ -> Optional.of(fact));
    }

    static Rule free(String words, Function<Heard, Optional<Fact>> fact) {
        return new Rule(Pattern.compile(words, FLAGS), Care.FREE, fact);
    }

    /** The fact, if the words say so. */
    Optional<Fact> of(Heard heard) {
        var found = words.matcher(heard.plain());
        while (found.find()) {
            if (isMeant(heard.plain(), found)) {
                return fact.apply(heard);
            }
        }
        return Optional.empty();
    }

    private boolean isMeant(String plain, Matcher found) {
        if (care == Care.FREE) {
            return true;
        }
        var before = clauseBefore(plain, found.start());
        if (NEGATION.matcher(before + found.group()).find()
                || FAILED.matcher(before).find()
                || NEGATED_AFTER.matcher(plain.substring(found.end())).find()) {
            return false;
        }
        return care == Care.PLAIN
                || !(isAsked(plain)
                        || DOUBT.matcher(sentenceBefore(plain, found.start())).find());
    }

    private static String clauseBefore(String plain, int end) {
        var before = plain.substring(0, end);
        return before.substring(CLAUSE.matcher(before)
                .results()
                .mapToInt(border -> border.end())
                .max()
                .orElse(0));
    }

    /** Doubt reaches over a comma: «не уверен, что починили». */
    private static String sentenceBefore(String plain, int end) {
        var before = plain.substring(0, end);
        int start = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'));
        return before.substring(start + 1);
    }

    private static boolean isAsked(String plain) {
        return plain.endsWith("?");
    }
}
