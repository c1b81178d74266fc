package dev.vestnik.templates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The variables of one rendering, filled from a letter's fields under the names of practice B.7; what is absent has no variable. */
final class Variables {
    private final Map<String, Object> values = new HashMap<>();
    private final Language language;
    private final Texts component;
    private final SentenceTimes times;

    Variables(Frame frame, Reader reader) {
        this.language = reader.language();
        this.component = frame.component();
        this.times = new SentenceTimes(reader, frame.referenceZone());
        plain("component", component.in(language));
    }

    Map<String, Object> toMap() {
        return values;
    }

    Variables plain(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** A typed text; its known blanks are filled, nothing in it is run. */
    Variables text(String name, Texts text) {
        return plain(name, Placeholders.fill(text.in(language), language, component));
    }

    Variables text(String name, Optional<Texts> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    Variables instant(String name, Instant at) {
        return told(name, () -> times.instant(at));
    }

    Variables instant(String name, Optional<Instant> at) {
        at.ifPresent(present -> instant(name, present));
        return this;
    }

    Variables moment(String name, Moment moment) {
        return told(name, () -> times.moment(moment));
    }

    Variables period(String name, Period period) {
        return told(name, () -> times.period(period));
    }

    Variables timeline(String name, List<TimelineLine> lines) {
        return lines.isEmpty() ? this : told(name, () -> times.timeline(filled(lines), Paragraph.LINE));
    }

    Variables duration(String name, Duration duration) {
        values.put(name, new DurationVariable(duration, language));
        return this;
    }

    Variables day(String name, LocalDate day) {
        return told(name, () -> times.day(day));
    }

    Variables day(String name, Optional<LocalDate> day) {
        day.ifPresent(present -> day(name, present));
        return this;
    }

    Variables link(String name, Link link) {
        return plain(name, link.in(language));
    }

    Variables flag(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    /** A name out of a closed list, for conditions: {@code uses_component}. */
    Variables choice(String name, Enum<?> value) {
        return plain(name, value.name().toLowerCase(Locale.ROOT));
    }

    /** Symptom, verbs and effect of a failure. */
    Variables symptom(Symptom symptom) {
        return text("symptomPresent", symptom.present())
                .text("symptomPast", symptom.past())
                .text("impactVerb", symptom.effect().impactVerb())
                .text("impactSince", symptom.effect().impactSince())
                .choice("effect", symptom.effect())
                .flag("generic", symptom.generic());
    }

    Variables scope(Optional<Texts> scope) {
        return text("scope", scope.orElseGet(() -> Words.texts("scope.unknown")));
    }

    private Variables told(String name, Supplier<String> words) {
        values.put(name, new Told(words));
        return this;
    }

    private List<TimelineLine> filled(List<TimelineLine> lines) {
        return lines.stream()
                .map(line -> new TimelineLine(line.at(), Placeholders.fill(line.text(), component)))
                .toList();
    }
}
