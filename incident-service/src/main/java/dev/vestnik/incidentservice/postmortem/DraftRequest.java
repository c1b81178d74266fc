package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to be typed into a review; all of it takes the place of what was there. */
record DraftRequest(
        @Nullable Texts title,
        @Nullable Texts summary,
        @Nullable CustomerRequest customer,
        @Nullable String background,
        @Nullable List<FactorRequest> factors,
        @Nullable List<String> wentWell,
        @Nullable List<String> wentBadly,
        @Nullable List<String> lucky,
        @Nullable List<ActionRequest> actions) {

    /** What Vestnik fills in: named when somebody tries to type it, with the reason. */
    private static final Set<String> COMPUTED = Set.of(
            "facts",
            "ref",
            "number",
            "incident",
            "severity",
            "startedAt",
            "resolvedAt",
            "downtimeMinutes",
            "duration",
            "components",
            "impact",
            "intervals",
            "timeline",
            "affected",
            "notices",
            "promises",
            "promisesKept",
            "promisesBroken",
            "support",
            "tickets",
            "credits",
            "state",
            "version",
            "revision",
            "approvedBy",
            "approvedAt",
            "publishedBy",
            "publishedAt");

    record CustomerRequest(
            @Nullable Texts summary,
            @Nullable Texts whatHappened,
            @Nullable Texts whatWeDo) {

        CustomerText text() {
            return new CustomerText(texts(summary), texts(whatHappened), texts(whatWeDo));
        }
    }

    record FactorRequest(
            Factor.@Nullable Category category,
            @Nullable String description,
            @Nullable String evidence) {

        Factor factor() {
            return new Factor(Optional.ofNullable(category), words(description), words(evidence));
        }
    }

    record ActionRequest(
            @Nullable UUID id,
            @Nullable String title,
            DraftAction.@Nullable Type type,
            @Nullable String owner,
            @Nullable LocalDate due,
            DraftAction.@Nullable Priority priority,
            @Nullable String doneTest,
            @Nullable Texts publicText) {

        DraftAction action() {
            return new DraftAction(
                    Optional.ofNullable(id),
                    words(title),
                    Optional.ofNullable(type),
                    words(owner),
                    Optional.ofNullable(due),
                    Optional.ofNullable(priority),
                    words(doneTest),
                    texts(publicText));
        }
    }

    /** Refuses by name what cannot be typed, and what is not known at all. */
    static Draft read(JsonNode body, JsonMapper json) {
        var computed = body.propertyNames().stream()
                .filter(COMPUTED::contains)
                .map(DraftRequest::computed)
                .toList();
        if (!computed.isEmpty()) {
            throw Problem.invalid(computed);
        }
        try {
            DraftRequest typed = json.readerFor(DraftRequest.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            return typed.draft();
        } catch (JacksonException unreadable) {
            throw new DecodingException("A review", unreadable);
        }
    }

    private static FieldError computed(String field) {
        return FieldError.of(
                field,
                "computed",
                "Это Вестник считает по ленте сам, вписать нельзя. Неверно — исправьте запись ленты.",
                "Vestnik computes this from the timeline; it cannot be typed. If it is wrong, correct the entry.");
    }

    private Draft draft() {
        return new Draft(
                texts(title),
                texts(summary),
                customer == null ? CustomerText.none() : customer.text(),
                words(background),
                list(factors).stream().map(FactorRequest::factor).toList(),
                list(wentWell),
                list(wentBadly),
                list(lucky),
                list(actions).stream().map(ActionRequest::action).toList());
    }

    private static Texts texts(@Nullable Texts texts) {
        return Objects.requireNonNullElseGet(texts, Texts::none);
    }

    private static String words(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
