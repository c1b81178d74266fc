package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.TypedClock;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.notice.CompensationFields;
import dev.vestnik.incidentservice.notice.Fields;
import dev.vestnik.incidentservice.notice.FirstFields;
import dev.vestnik.incidentservice.notice.FollowUpFields;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.NotForYouFields;
import dev.vestnik.incidentservice.notice.PostmortemFields;
import dev.vestnik.incidentservice.notice.ResolvedFields;
import dev.vestnik.incidentservice.notice.Safety;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Puts what was typed beside a letter into its fields; what the form does not show stays as it was. */
final class FieldEdits {

    private final Form form;
    private final Seen seen;

    FieldEdits(Form form, Seen seen) {
        this.form = form;
        this.seen = seen;
    }

    Fields of(Fields old) {
        return switch (old) {
            case FirstFields first ->
                new FirstFields(first.failing(), safety(), texts("workaround"), later("nextUpdateBy"));
            case IdentifiedFields identified ->
                new IdentifiedFields(
                        identified.failing(),
                        texts("cause"),
                        texts("action"),
                        later("eta"),
                        safety(),
                        texts("workaround"),
                        later("nextUpdateBy"));
            case ResolvedFields resolved ->
                new ResolvedFields(
                        resolved.failing(),
                        earlier("restoredAt", resolved.restoredAt()),
                        safety(),
                        texts("customerAction"),
                        texts("lostAction").or(resolved::lostAction),
                        moment("followUpBy"));
            case NotForYouFields notForYou ->
                new NotForYouFields(notForYou.failing(), texts("stillBroken"), texts("action"), later("nextUpdateBy"));
            case FollowUpFields followUp -> followUp(followUp);
            case CompensationFields it ->
                new CompensationFields(
                        it.failing(), it.restoredAt(), texts("lostAction").or(it::lostAction));
            case PostmortemFields postmortem -> postmortem(postmortem);
        };
    }

    private PostmortemFields postmortem(PostmortemFields old) {
        return new PostmortemFields(
                old.failing(),
                old.restoredAt(),
                safety(),
                texts("cause"),
                texts("done"),
                texts("planned").flatMap(what -> day("dueDay").map(due -> new FollowUpFields.Planned(what, due))),
                old.lostAction());
    }

    private FollowUpFields followUp(FollowUpFields old) {
        return new FollowUpFields(
                old.failing(),
                old.restoredAt(),
                safety(),
                old.timeline(),
                texts("cause"),
                texts("done"),
                texts("planned").flatMap(what -> day("dueDay").map(due -> new FollowUpFields.Planned(what, due))),
                old.lostAction(),
                day("postmortemBy"));
    }

    private Optional<Texts> texts(String field) {
        var typed = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> typed.put(language, form.text(field + "." + language.tag())));
        return Optional.of(new Texts(typed)).filter(texts -> !texts.isEmpty());
    }

    private Optional<Safety> safety() {
        return Arrays.stream(DataSafety.values())
                .filter(answer -> answer.name().equals(form.text("data")))
                .findFirst()
                .map(answer -> new Safety(answer, answer == DataSafety.LOST ? texts("lost") : Optional.empty()));
    }

    private Optional<Instant> later(String field) {
        return form.find(field)
                .map(typed -> TypedClock.after(typed, seen.now(), seen.of().zone()));
    }

    /** An untouched clock keeps the very moment. */
    private Optional<Instant> earlier(String field, Optional<Instant> old) {
        return form.find(field)
                .map(typed -> old.filter(at -> seen.clock(at).equals(typed))
                        .orElseGet(() ->
                                TypedClock.before(typed, seen.now(), seen.of().zone())));
    }

    private Optional<Instant> moment(String field) {
        try {
            return form.find(field)
                    .map(typed ->
                            LocalDateTime.parse(typed).atZone(seen.of().zone()).toInstant());
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String field) {
        try {
            return form.find(field).map(LocalDate::parse);
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }
}
