package dev.vestnik.incidentservice.compensation;

import static java.util.Objects.requireNonNullElse;

import dev.vestnik.incidentservice.compensation.CatalogueDraft.TierDraft;
import dev.vestnik.incidentservice.compensation.arithmetic.Tier;
import dev.vestnik.incidentservice.compensation.arithmetic.Tiers;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges a draft of a catalogue entry and makes it one; every field at fault is named. */
final class CatalogueRules {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    /** Goodwill is never spoken of as owed (practice/2, wording rules). */
    private static final Pattern OWED = Pattern.compile(
            "вам положен|вы имеете право|you are entitled", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CLAUSE = 40;
    private static final int A_DAY = 1_440;

    private final CatalogueDraft draft;
    private final List<FieldError> wrong = new ArrayList<>();

    private CatalogueRules(CatalogueDraft draft) {
        this.draft = draft;
    }

    /** The entry as that version, or an INVALID problem. */
    static CatalogueEntry checked(CatalogueDraft draft, int version, Instant now) {
        return new CatalogueRules(draft).entry(version, now);
    }

    private CatalogueEntry entry(int version, Instant now) {
        var code = code();
        var terms = terms();
        var name = texts("name", draft.name());
        var words = words(terms);
        var from = requireNonNullElse(draft.activeFrom(), now);
        if (draft.activeTo() != null && !draft.activeTo().isAfter(from)) {
            say("activeTo", "order", "Конец раньше начала.", "The end is before the beginning.");
        }
        if (!wrong.isEmpty() || terms.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new CatalogueEntry(
                code,
                version,
                authority(terms.get()),
                requireNonNullElse(draft.appliedOn(), AppliedOn.NEXT_BILL),
                name,
                words,
                terms.get(),
                from,
                Optional.ofNullable(draft.activeTo()));
    }

    private String code() {
        var code = requireNonNullElse(draft.code(), "").strip();
        if (!CODE.matcher(code).matches()) {
            say(
                    "code",
                    "format",
                    "Код из заглавных латинских букв, цифр и дефисов: COURTESY-500.",
                    "A code of capital letters, digits and hyphens: COURTESY-500.");
        }
        return code;
    }

    private AuthorityClass authority(Terms terms) {
        return terms.basis() == Basis.CONTRACT
                ? AuthorityClass.FORMULA
                : requireNonNullElse(draft.authority(), AuthorityClass.AGENT);
    }

    private Optional<Terms> terms() {
        return switch (requireNonNullElse(draft.kind(), "")) {
            case "SLA_TIER_CREDIT" -> tierTerms();
            case "FIXED_CREDIT" -> fixedTerms();
            default -> {
                say(
                        "kind",
                        "one-of",
                        "Допустимые значения: SLA_TIER_CREDIT, FIXED_CREDIT.",
                        "Allowed values: SLA_TIER_CREDIT, FIXED_CREDIT.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Terms> fixedTerms() {
        if (draft.authority() == AuthorityClass.FORMULA) {
            say("authority", "one-of", "Допустимые значения: AGENT, HEAD.", "Allowed values: AGENT, HEAD.");
        }
        var amount = AmountRules.money("amount", draft.amount(), draft.currency(), wrong);
        if (draft.cap() == null) {
            return amount.map(sum -> new FixedCredit(Price.of(sum), Price.of(sum)));
        }
        var cap = AmountRules.money("cap", draft.cap(), draft.currency(), new ArrayList<>());
        if (amount.isPresent()
                && cap.filter(most -> !most.isLessThan(amount.get())).isEmpty()) {
            say("cap", "min", "Предел не меньше самой суммы.", "The cap is not below the amount itself.");
        }
        return amount.flatMap(sum -> cap.map(most -> new FixedCredit(Price.of(sum), Price.of(most))));
    }

    private Optional<Terms> tierTerms() {
        var clause = requireNonNullElse(draft.clause(), "").strip();
        if (clause.isEmpty() || clause.length() > LONGEST_CLAUSE) {
            say("clause", "required", "Назовите пункт SLA: 4.2.", "Name the clause of the SLA: 4.2.");
        }
        int shortest = requireNonNullElse(draft.shortestMinutes(), 1);
        if (shortest < 1 || shortest > A_DAY) {
            say("shortestMinutes", "range", "От 1 до 1440 минут.", "From 1 to 1440 minutes.");
        }
        var minimum = Optional.ofNullable(draft.minimum());
        if (minimum.filter(least -> least.signum() < 0).isPresent()) {
            say("minimum", "positive", "Не меньше нуля.", "Not below zero.");
        }
        var counts = requireNonNullElse(draft.counts(), Set.of(Effect.DOWN, Effect.INTERMITTENT));
        return tiers().filter(known -> wrong.isEmpty())
                .map(tiers -> new SlaTierCredit(tiers.downward(), clause, shortest, counts, minimum));
    }

    private Optional<Tiers> tiers() {
        try {
            return Optional.of(new Tiers(requireNonNullElse(draft.tiers(), List.<@Nullable TierDraft>of()).stream()
                    .filter(Objects::nonNull)
                    .map(CatalogueRules::tier)
                    .toList()));
        } catch (IllegalArgumentException broken) {
            say(
                    "tiers",
                    "tiers",
                    "Ступени идут сверху вниз до 0 %, без пропусков и пересечений; ставка от 0 до 100 %.",
                    "Tiers go down to 0%, without gaps or overlaps; rates are between 0 and 100%.");
            return Optional.empty();
        }
    }

    private static Tier tier(TierDraft tier) {
        return new Tier(number(tier.atLeast()), number(tier.below()), number(tier.rate()));
    }

    private static BigDecimal number(@Nullable BigDecimal percent) {
        if (percent == null || percent.scale() > 4 || percent.precision() > 7) {
            throw new IllegalArgumentException("Not a per cent");
        }
        return percent;
    }

    private Texts texts(String field, @Nullable Texts given) {
        var texts = requireNonNullElse(given, Texts.none());
        texts.missing()
                .forEach(language -> say(
                        field + "." + language.tag(),
                        "missing-language",
                        "Нужен текст и на этом языке.",
                        "A text is needed in this language too."));
        texts.byLanguage().forEach((language, text) -> {
            if (text.length() > LONGEST_TEXT) {
                say(field + "." + language.tag(), "max-length", "Не длиннее 300 знаков.", "At most 300 characters.");
            }
        });
        return texts;
    }

    private Texts words(Optional<Terms> terms) {
        var words = texts("words", draft.words());
        boolean goodwill =
                terms.filter(known -> known.basis() == Basis.GOODWILL).isPresent();
        words.byLanguage().forEach((language, text) -> {
            if (text.indexOf(CatalogueEntry.AMOUNT) < 0) {
                say(
                        "words." + language.tag(),
                        "amount",
                        "Поставьте {amount} туда, где должна стоять сумма.",
                        "Put {amount} where the sum is to stand.");
            }
            if (goodwill && OWED.matcher(text).find()) {
                say(
                        "words." + language.tag(),
                        "owed",
                        "Извинение не называют обязанностью: уберите «вам положено».",
                        "An apology is not called a duty: take out \"you are entitled\".");
            }
        });
        return words;
    }

    private void say(String field, String rule, String ru, String en) {
        wrong.add(FieldError.of(field, rule, ru, en));
    }
}
