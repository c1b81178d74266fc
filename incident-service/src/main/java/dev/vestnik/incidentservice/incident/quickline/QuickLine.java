package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.quickline.Understanding.NotUnderstood;
import dev.vestnik.incidentservice.incident.quickline.Understanding.Understood;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a person types into the one field of the room: a time or none, then words. Anything that is not understood as more is kept as a note, never
 * refused; only an impossible time, an empty or a too long line is.
 */
public final class QuickLine {
    static final int MOST_CHARACTERS = 2000;

    private QuickLine() {}

    /** Reads one line; changes nothing and asks no clock. */
    public static Understanding read(String typed, Context context) {
        var problems = problems(typed);
        if (!problems.isEmpty()) {
            return new NotUnderstood(problems);
        }
        var mark = PublicMark.strip(typed.strip());
        var time = TimeWords.at(mark.rest());
        var words = PublicMark.strip(afterTime(mark.rest(), time));
        if (words.rest().isBlank()) {
            return new NotUnderstood(
                    List.of(FieldError.of("text", "required", "Допишите, что произошло.", "Add what happened.")));
        }
        return switch (TimeMeaning.of(time, context)) {
            case Meant.Impossible(var problem) -> new NotUnderstood(List.of(problem));
            case Meant.Time meant -> understood(words.rest(), meant, mark.found() || words.found(), time, context);
        };
    }

    private static Understood understood(
            String words, Meant.Time time, boolean isPublic, TypedTime typed, Context context) {
        var heard = Heard.of(words, context, time.occurred().at(), time.zone());
        var readings = ReadingWords.in(words);
        var fact = Kinds.of(heard).orElseGet(() -> Kinds.otherwise(!readings.isEmpty()));
        var visibility = isPublic ? Visibility.PUBLIC : FactKind.of(fact).visibility();
        var line = new Line(
                fact,
                time.occurred(),
                time.zone().getId(),
                visibility,
                new Line.Words(words, Optional.empty(), readings),
                new Line.Origin(Source.QUICK_LINE, Optional.empty(), Optional.empty()),
                Optional.empty());
        var remarks = new ArrayList<>(time.remarks());
        remarks.addAll(Remarks.of(line, heard, typed));
        if (isPublic) {
            remarks.add(Remarks.SHOWN_LATER);
        }
        return new Understood(line, Summary.of(line, time.zone(), isPublic), remarks, time.question());
    }

    private static String afterTime(String line, TypedTime time) {
        var rest = line.substring(time.end());
        return time.end() == 0
                ? rest.strip()
                : rest.replaceFirst("^[\\s,;:.—–-]+", "").strip();
    }

    private static List<FieldError> problems(String typed) {
        var problems = new ArrayList<FieldError>();
        if (typed.isBlank()) {
            problems.add(FieldError.of("text", "required", "Напишите, что произошло.", "Write what happened."));
        }
        if (typed.codePointCount(0, typed.length()) > MOST_CHARACTERS) {
            problems.add(new FieldError(
                    "text", "max-length", Texts.of("Не длиннее 2\u00a0000 знаков.", "At most 2,000 characters.")));
        } else if (typed.chars().anyMatch(Character::isISOControl) || hasLoneSurrogate(typed)) {
            problems.add(FieldError.of(
                    "text",
                    "control-characters",
                    "Уберите переводы строк и управляющие знаки.",
                    "Remove line breaks and control characters."));
        }
        return problems;
    }

    private static boolean hasLoneSurrogate(String typed) {
        return typed.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
