package dev.vestnik.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people typed before it is sent or saved: every language there, only known variables, both languages alike, clauses that fit their place. */
public final class Proofreading {
    private static final Pattern CAPITAL = Pattern.compile("^\\p{Lu}\\p{Ll}.*", Pattern.DOTALL);
    private static final Pattern FULL_STOP = Pattern.compile(".*(?<!\\.)\\.\\s*$", Pattern.DOTALL);

    /** Characters; more is not a text for a letter, and not worth comparing. */
    private static final int LONGEST = 2_000;

    private Proofreading() {}

    /** All findings of a letter, in reading order; nothing when it may go. */
    public static List<Finding> check(Letter letter) {
        var base = new Base(letter.frame().date(), letter.frame().referenceZone());
        var component = letter.frame().component();
        return Stream.concat(
                        TypedTexts.of(letter).stream().flatMap(typed -> findings(typed, component, base)),
                        missingFields(letter).map(Proofreading::missing))
                .toList();
    }

    /** Findings of one free text, such as a line on the page. */
    public static List<Finding> check(String field, Texts texts, Base base) {
        return findings(TypedText.free(field, texts), Texts.none(), base).toList();
    }

    /** Findings of a clause that a template puts into its own sentence: also no capital at the start and no full stop at the end. */
    public static List<Finding> checkClause(String field, Texts texts, Texts component, Base base) {
        return findings(TypedText.clause(field, texts), component, base).toList();
    }

    /** Variables in the text that nobody fills; each finding names it and the ones that may be used. */
    public static List<Finding> unknownVariables(String field, Texts texts) {
        return texts.byLanguage().values().stream()
                .flatMap(text -> Placeholders.namesIn(text).stream())
                .distinct()
                .filter(name -> !Placeholders.KNOWN.contains(name))
                .map(name -> finding("UNKNOWN_VARIABLE", Level.BLOCK, field, Map.of("name", name, "known", known())))
                .toList();
    }

    /** One finding for each required language without a text. */
    public static List<Finding> missingLanguages(String field, Texts texts) {
        return texts.missing().stream()
                .map(missing -> new Finding("LANGUAGE_MISSING", Level.BLOCK, field, missingMessage(missing)))
                .toList();
    }

    private static Stream<Finding> findings(TypedText typed, Texts component, Base base) {
        if (typed.texts().byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST)) {
            return Stream.of(finding("TEXT_TOO_LONG", Level.BLOCK, typed.field(), Map.of("longest", "" + LONGEST)));
        }
        return Stream.of(
                        missingLanguages(typed.field(), typed.texts()),
                        unknownVariables(typed.field(), typed.texts()),
                        Parity.check(typed.field(), typed.texts(), base),
                        clauseForm(typed, component))
                .flatMap(List::stream);
    }

    private static List<Finding> clauseForm(TypedText typed, Texts component) {
        boolean fits = typed.form() == TypedText.Form.FREE
                || typed.texts().byLanguage().entrySet().stream()
                        .allMatch(text -> isClause(text.getValue(), component.find(text.getKey())));
        return fits ? List.of() : List.of(finding("CLAUSE_FORM", Level.WARN, typed.field(), Map.of()));
    }

    private static boolean isClause(String text, Optional<String> component) {
        boolean name = component.filter(text::startsWith).isPresent();
        return (name || !CAPITAL.matcher(text).matches())
                && !FULL_STOP.matcher(text).matches();
    }

    /** Must-fields of practice B.2 that a record may still lack: an empty one blocks sending. */
    private static Stream<String> missingFields(Letter letter) {
        return switch (letter) {
            case First _, Identified _, NotForYou _, TicketReply _, InternalNote _ -> Stream.empty();
            case Resolved resolved -> lostAction(resolved.damage());
            case Compensation compensation -> lostAction(compensation.damage());
            case ReviewPublished review -> lostAction(review.damage());
            case FollowUp followUp ->
                Stream.concat(
                        lostAction(followUp.damage()),
                        followUp.timeline().isEmpty() ? Stream.of("timeline") : Stream.empty());
        };
    }

    /** A symptom of the catalogue needs to say what readers could not do; a generic one says it itself. */
    private static Stream<String> lostAction(Damage damage) {
        boolean said = damage.symptom().generic() || damage.lostAction().isPresent();
        return said ? Stream.empty() : Stream.of("lostAction");
    }

    private static Finding missing(String field) {
        var message = Words.texts("finding.field_missing." + field);
        return new Finding("FIELD_MISSING", Level.BLOCK, field, message);
    }

    private static Finding finding(String rule, Level level, String field, Map<String, String> values) {
        return new Finding(
                rule, level, field, Words.phrases("finding." + rule.toLowerCase(Locale.ROOT), language -> values));
    }

    private static Texts missingMessage(Language missing) {
        return Words.phrases(
                "finding.language_missing",
                language -> Map.of("language", Words.in(language).get("language.missing." + missing.tag())));
    }

    private static String known() {
        return String.join(
                ", ", Placeholders.KNOWN.stream().map("${%s}"::formatted).toList());
    }
}
