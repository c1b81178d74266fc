package dev.vestnik.templates.wording;

import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of an incident by name: finds them in a text, also declined, so that a review speaks of roles (practice D.3, R-B13). */
public final class Roster {

    private static final String RULE = "PERSON_NAME";
    private static final int SHORTEST = 4;

    /** Words in the names of accounts that are no one's name. */
    private static final Set<String> NO_NAMES =
            Set.of("admin", "administrator", "администратор", "test", "operator", "оператор", "support", "поддержка");

    private static final Texts REASON = Texts.of(
            "Имя человека: разбор говорит о ролях, иначе читают о человеке, а не о причинах.",
            "A person's name: a review speaks of roles, or it is read as being about the person.");
    private static final Texts SUGGESTION =
            Texts.of("Назовите роль: «дежурный инженер».", "Name the role: \"the engineer on call\".");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");
    /** Endings of names and surnames in all cases; what comes before them is the stem. */
    private static final String ENDINGS =
            "(?:а|у|ом|ем|е|ы|и|й|я|ю|ой|ей|ою|ею|ым|ым|ых|ыми|ий|ого|его|ому|ему|им|их|ая|ую|ова|ин|ина|ь|ью|ёй|ам|ами|ах)?";

    private final Optional<Pattern> names;

    private Roster(Optional<Pattern> names) {
        this.names = names;
    }

    /** Of full names; parts shorter than four letters are too common to look for. */
    public static Roster of(Collection<String> fullNames) {
        var forms = fullNames.stream()
                .flatMap(name -> Arrays.stream(name.split("[\\s,.]+")))
                .filter(part -> part.length() >= SHORTEST && !NO_NAMES.contains(part.toLowerCase(Locale.ROOT)))
                .filter(part -> Character.isUpperCase(part.charAt(0)))
                .distinct()
                .map(Roster::forms)
                .collect(Collectors.joining("|"));
        return new Roster(Optional.of(forms)
                .filter(any -> !any.isEmpty())
                .map(any -> Pattern.compile("\\b(?:%s)\\b".formatted(any), Pattern.UNICODE_CHARACTER_CLASS)));
    }

    // names begin with a capital, so «вера» and «роман» stay words
    private static String forms(String name) {
        var plain = Plain.of(name);
        if (!CYRILLIC.matcher(plain).matches()) {
            return Pattern.quote(plain);
        }
        var stem = plain.replaceFirst("(?:ий|ый|ой|ая|[аяйьоеуыи])$", "");
        return Pattern.quote(stem.length() < SHORTEST - 1 ? plain : stem) + ENDINGS;
    }

    /** Where it names somebody; a public text may not at all, inside it is only shown. */
    public List<Remark> check(String text, Level level) {
        return names.stream()
                .flatMap(pattern -> pattern.matcher(Plain.of(text)).results())
                .map(found -> new Remark(RULE, level, found.start(), found.end(), REASON, SUGGESTION))
                .toList();
    }

    /** Both lists in reading order. */
    public static List<Remark> joined(List<Remark> one, List<Remark> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingInt(Remark::start))
                .toList();
    }
}
