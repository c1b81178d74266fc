package dev.vestnik.incidentservice.incident.quickline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** The time at the head of a line, as typed. */
sealed interface TypedTime {

    /** Where the rest of the line begins. */
    int end();

    /** No time was typed: now. */
    record None() implements TypedTime {
        @Override
        public int end() {
            return 0;
        }
    }

    /** A clock time, perhaps with a day and a zone. {@code guessed}: written in a way that could also be a number. */
    record Clock(
            Optional<Day> day,
            LocalTime time,
            Optional<ZoneId> zone,
            boolean seconds,
            boolean about,
            boolean guessed,
            int end)
            implements TypedTime {}

    /** A full instant (ISO 8601 with an offset). */
    record Moment(Instant at, ZoneId zone, boolean seconds, int end) implements TypedTime {}

    /** So many minutes ago. */
    record Ago(int minutes, boolean about, int end) implements TypedTime {}

    /** It looks like a time but is none. */
    record Wrong(String typed, int end) implements TypedTime {}

    /** The day of a clock time. */
    sealed interface Day {
        /** Today is 0, yesterday 1, the day before 2. */
        record DaysAgo(int days) implements Day {}

        /** A full date. */
        record Date(LocalDate date) implements Day {}

        /** A date without a year. */
        record DayOfYear(int month, int day) implements Day {}
    }
}
