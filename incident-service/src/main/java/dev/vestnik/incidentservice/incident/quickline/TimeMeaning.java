package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.quickline.TypedTime.Clock;
import dev.vestnik.incidentservice.incident.quickline.TypedTime.Day;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which moment a typed time means; nothing may be later than now by more than two minutes (C.5 rule 2). */
final class TimeMeaning {
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final int ABOUT_MINUTES = 5;

    private final Context context;
    private final List<Texts> remarks = new ArrayList<>();

    private TimeMeaning(Context context) {
        this.context = context;
    }

    static Meant of(TypedTime typed, Context context) {
        return new TimeMeaning(context).meant(typed);
    }

    private Meant meant(TypedTime typed) {
        return switch (typed) {
            case TypedTime.None _ -> time(Occurred.exact(context.now()), context.zone());
            case TypedTime.Ago ago -> {
                var at = context.now().minus(Duration.ofMinutes(ago.minutes()));
                yield time(ago.about() ? Occurred.about(at, ABOUT_MINUTES) : Occurred.minute(at), context.zone());
            }
            case TypedTime.Moment moment ->
                judged(moment.seconds() ? Occurred.exact(moment.at()) : Occurred.minute(moment.at()), moment.zone());
            case TypedTime.Wrong wrong ->
                problem(
                        "unknown-time",
                        "Такого времени нет: " + wrong.typed(),
                        "There is no such time: " + wrong.typed());
            case Clock clock -> clock.day().map(day -> onDay(clock, day)).orElseGet(() -> withoutDay(clock));
        };
    }

    private Meant onDay(Clock clock, Day day) {
        var zone = clock.zone().orElse(context.zone());
        return switch (day) {
            case Day.DaysAgo(var days) -> at(clock, today(zone).minusDays(days), zone);
            case Day.Date(var date) -> at(clock, date, zone);
            case Day.DayOfYear(var month, var dayOfMonth) -> thisYear(clock, month, dayOfMonth, zone);
        };
    }

    /** A date that is far ahead this year was meant of last year. */
    private Meant thisYear(Clock clock, int month, int day, ZoneId zone) {
        int year = today(zone).getYear();
        if (!Year.isLeap(year) && month == 2 && day == 29) {
            return problem("unknown-time", "В этом году нет 29 февраля.", "There is no 29 February this year.");
        }
        var date = LocalDate.of(year, month, day);
        var far = date.isAfter(today(zone).plusDays(30));
        if (far) {
            remarks.add(
                    Texts.of("Поняли как " + (year - 1) + "\u00a0год.", "Taken as of the year " + (year - 1) + "."));
        }
        return at(clock, far ? date.minusYears(1) : date, zone);
    }

    private Meant at(Clock clock, LocalDate date, ZoneId zone) {
        var local = date.atTime(clock.time());
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return problem(
                    "unknown-time",
                    "Этого времени в тот день не было: часы переводили вперёд.",
                    "There was no such time that day: the clocks went forward.");
        }
        var first = local.toInstant(offsets.getFirst());
        if (offsets.size() == 1) {
            return judged(occurred(clock, first), zone);
        }
        var question = TimeQuestions.twice(first, local.toInstant(offsets.getLast()), zone);
        return judged(occurred(clock, first), zone) instanceof Meant.Time time
                ? new Meant.Time(time.occurred(), zone, remarks, Optional.of(question))
                : judged(occurred(clock, first), zone);
    }

    /** C.5 rule 10: the day of the incident; across midnight the likelier day is proposed and the other asked about. */
    private Meant withoutDay(Clock clock) {
        var zone = clock.zone().orElse(context.zone());
        if (clock.guessed()) {
            remarks.add(Texts.of("Поняли как время " + clock.time() + ".", "Taken as the time " + clock.time() + "."));
        }
        var candidates = new DayChoice(context, zone).of(clock.time());
        if (!candidates.proposed().equals(today(zone))) {
            remarks.add(TimeQuestions.moment(instant(candidates.proposed().atTime(clock.time()), zone), zone));
        }
        var proposed = at(clock, candidates.proposed(), zone);
        if (!(proposed instanceof Meant.Time time) || candidates.other().isEmpty()) {
            return proposed;
        }
        var other = instant(candidates.other().get().atTime(clock.time()), zone);
        var question = TimeQuestions.day(time.occurred().at(), other, zone);
        return new Meant.Time(time.occurred(), zone, time.remarks(), Optional.of(question));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private Occurred occurred(Clock clock, Instant at) {
        if (clock.about()) {
            return Occurred.about(at, ABOUT_MINUTES);
        }
        return clock.seconds() ? Occurred.exact(at) : Occurred.minute(at);
    }

    private Meant judged(Occurred occurred, ZoneId zone) {
        return occurred.at().isAfter(context.now().plus(SKEW))
                ? problem("future-time", "Это время ещё не наступило.", "That time has not come yet.")
                : time(occurred, zone);
    }

    private Meant time(Occurred occurred, ZoneId zone) {
        return new Meant.Time(occurred, zone, List.copyOf(remarks), Optional.empty());
    }

    private LocalDate today(ZoneId zone) {
        return context.now().atZone(zone).toLocalDate();
    }

    private static Meant problem(String rule, String ru, String en) {
        return new Meant.Impossible(FieldError.of("text", rule, ru, en));
    }
}
