package dev.vestnik.templates;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to say on the telephone about an incident (B.7 text 20): only what customers were told, at most forty words, no number and no link.
 *
 * @param symptomPresent a clause with its own subject: «новые файлы не сохраняются»
 * @param action what is being done, as it was told last: «возвращаем прежнюю версию», "putting the previous version back"
 * @param restoredAt when it was over; absent while it is not
 * @param nextUpdateAt by when the next message was promised
 */
public record Voice(
        Texts symptomPresent,
        Texts symptomPast,
        Instant startedAt,
        Stage stage,
        Optional<Texts> action,
        Optional<Instant> restoredAt,
        Optional<Instant> nextUpdateAt) {

    /** A person on the telephone listens to no more. */
    public static final int MOST_WORDS = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s\u00a0]*");

    /** The script in every language, times in that zone: the fullest that is short enough. */
    public Texts script(ZoneId zone) {
        var scripts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> scripts.put(language, script(new Reader(language, zone))));
        return new Texts(scripts);
    }

    private String script(Reader reader) {
        var said = List.of(said(reader, action, true), said(reader, Optional.empty(), true));
        return said.stream()
                .filter(script -> words(script) <= MOST_WORDS)
                .findFirst()
                .orElseGet(() -> said(reader, Optional.empty(), false));
    }

    /** How many words somebody has to listen to. */
    static long words(String script) {
        return WORD.matcher(script).results().count();
    }

    private String said(Reader reader, Optional<Texts> doing, boolean asks) {
        var words = Words.in(reader.language());
        var times = Times.of(reader);
        var values = Map.of(
                "symptom", symptom(reader.language()),
                "since", times.spoken(startedAt, true),
                "restored", restoredAt.map(at -> times.spoken(at, false)).orElse(""),
                "stage", stage(words, reader.language(), doing),
                "next",
                        nextUpdateAt
                                .map(at -> next(words, times.spoken(at, false)))
                                .orElse(""),
                "ask", asks ? " " + words.get("voice.ask") : "");
        var script = words.phrase(restoredAt.isPresent() ? "voice.over" : "voice.open", values);
        return Typography.set(script.replace("..", "."));
    }

    private String symptom(Language language) {
        boolean now = stage == Stage.INVESTIGATING || stage == Stage.IDENTIFIED;
        return (now ? symptomPresent : symptomPast).in(language);
    }

    private String stage(Words words, Language language, Optional<Texts> doing) {
        var key = "voice.stage." + stage.name().toLowerCase(Locale.ROOT);
        var what = doing.flatMap(texts -> texts.find(language));
        return stage == Stage.IDENTIFIED && what.isPresent()
                ? words.phrase(key + ".action", Map.of("action", what.get()))
                : words.find(key).orElseGet(() -> words.get("voice.stage.monitoring"));
    }

    private static String next(Words words, String by) {
        return " " + words.phrase("voice.next", Map.of("next", by));
    }
}
