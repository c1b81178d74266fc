package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.notice.CompensationFields;
import dev.vestnik.incidentservice.notice.Failing;
import dev.vestnik.incidentservice.notice.Fields;
import dev.vestnik.incidentservice.notice.FirstFields;
import dev.vestnik.incidentservice.notice.FollowUpFields;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.NotForYouFields;
import dev.vestnik.incidentservice.notice.PostmortemFields;
import dev.vestnik.incidentservice.notice.ResolvedFields;
import dev.vestnik.incidentservice.notice.Safety;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a draft as a form shows them.
 *
 * @param texts asked for in every language, by name; some must be there, some may
 * @param clocks times of day by name
 * @param moments days with times by name, days by name: as browsers write them
 * @param asksData whether the letter answers if data is safe
 */
public record Draft(
        List<Text> texts,
        Map<String, String> clocks,
        Map<String, String> moments,
        Map<String, String> days,
        String data,
        boolean asksData) {

    /** One text, typed in every language. */
    public record Text(String name, boolean must, Map<String, String> words) {}

    /** What findings call its fields. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        texts.forEach(text -> names.add(text.name()));
        names.addAll(clocks.keySet());
        names.addAll(moments.keySet());
        names.addAll(days.keySet());
        if (asksData) {
            names.add("dataSafety");
        }
        return names;
    }

    static Draft of(Fields fields, Seen seen) {
        var shown = new Drawn(seen);
        switch (fields) {
            case FirstFields first -> {
                shown.clock("nextUpdateBy", first.nextUpdateBy());
                shown.text("workaround", false, first.workaround());
            }
            case IdentifiedFields identified -> shown.identified(identified);
            case ResolvedFields resolved -> {
                shown.clock("restoredAt", resolved.restoredAt());
                shown.moment("followUpBy", resolved.followUpBy());
                shown.text("customerAction", false, resolved.customerAction());
                shown.lostAction(resolved.failing(), resolved.lostAction());
            }
            case NotForYouFields notForYou -> {
                shown.text("stillBroken", true, notForYou.stillBroken());
                shown.text("action", true, notForYou.action());
                shown.clock("nextUpdateBy", notForYou.nextUpdateBy());
            }
            case FollowUpFields followUp -> shown.followUp(followUp);
            case CompensationFields compensation -> shown.lostAction(compensation.failing(), compensation.lostAction());
            case PostmortemFields postmortem -> shown.postmortem(postmortem);
        }
        boolean asksData = !(fields instanceof NotForYouFields) && !(fields instanceof CompensationFields);
        return shown.draft(fields.dataSafety(), asksData);
    }

    private record Drawn(
            Seen seen,
            List<Text> texts,
            Map<String, String> clocks,
            Map<String, String> moments,
            Map<String, String> days) {

        Drawn(Seen seen) {
            this(seen, new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        }

        void identified(IdentifiedFields identified) {
            text("cause", true, identified.cause());
            text("action", true, identified.action());
            text("workaround", false, identified.workaround());
            clock("eta", identified.eta());
            clock("nextUpdateBy", identified.nextUpdateBy());
        }

        void postmortem(PostmortemFields postmortem) {
            text("cause", true, postmortem.cause());
            text("done", true, postmortem.done());
            text("planned", false, postmortem.planned().map(FollowUpFields.Planned::what));
            day("dueDay", postmortem.planned().map(planned -> planned.dueDay().toString()));
        }

        void followUp(FollowUpFields followUp) {
            text("cause", true, followUp.cause());
            text("done", true, followUp.done());
            text("planned", false, followUp.planned().map(FollowUpFields.Planned::what));
            day("dueDay", followUp.planned().map(planned -> planned.dueDay().toString()));
            day("postmortemBy", followUp.postmortemBy().map(Object::toString));
        }

        /** A symptom of one's own does not say by itself what customers could not do; a generic one does. */
        void lostAction(Failing failing, Optional<Texts> lost) {
            boolean generic = failing.symptom()
                    .filter(code -> Symptoms.generic().stream()
                            .anyMatch(symptom -> symptom.code().equals(code)))
                    .isPresent();
            if (!generic) {
                text("lostAction", true, lost);
            }
        }

        void text(String name, boolean must, Optional<Texts> typed) {
            var words = new HashMap<String, String>();
            typed.ifPresent(texts -> texts.byLanguage().forEach((language, text) -> words.put(language.tag(), text)));
            texts.add(new Text(name, must, words));
        }

        void clock(String name, Optional<Instant> at) {
            clocks.put(name, at.map(seen::clock).orElse(""));
        }

        void moment(String name, Optional<Instant> at) {
            moments.put(name, at.map(this::local).orElse(""));
        }

        private String local(Instant at) {
            return LocalDateTime.ofInstant(at, seen.of().zone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }

        void day(String name, Optional<String> day) {
            days.put(name, day.orElse(""));
        }

        Draft draft(Optional<Safety> safety, boolean asksData) {
            safety.flatMap(Safety::lost).ifPresent(lost -> text("lost", true, Optional.of(lost)));
            var asksLost = safety.filter(given ->
                    given.answer().name().equals("LOST") && given.lost().isEmpty());
            asksLost.ifPresent(given -> text("lost", true, Optional.empty()));
            return new Draft(
                    texts,
                    clocks,
                    moments,
                    days,
                    safety.map(given -> given.answer().name()).orElse(""),
                    asksData);
        }
    }
}
