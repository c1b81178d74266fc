package dev.vestnik.incidentservice.delivery;

/**
 * Something that must wake somebody.
 *
 * @param key what it is kept apart by: the same thing wakes once, and is ended by this name
 * @param summary one line that says what is the matter
 * @param source what it is about
 * @param urgency how loud
 * @param link where to look
 */
public record Alarm(String key, String summary, String source, Urgency urgency, String link) {

    /** As PagerDuty counts, loudest first. */
    public enum Urgency {
        CRITICAL,
        ERROR,
        WARNING,
        INFO
    }
}
