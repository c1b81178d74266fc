package dev.vestnik.incidentservice.incident.timeline;

/**
 * What happened, in the words used on the timeline (C.2); one sealed sub-family a file. Facts hold what is computed with; the words for people are on the
 * entry. A switch over them never has a default, and names each fact where each is decided on, so that a new one does not compile until somebody has.
 * Only the three foldings of harm and stage ({@code Progress}, {@code Hurts}, {@code Turning}) pass over whole families: impact, diagnosis, recovery and
 * handling move a case, all others tell of it by their very meaning.
 */
public sealed interface Fact
        permits Impact,
                Response,
                Diagnosis,
                Repair,
                Recovery,
                Telling,
                Promise,
                Audience,
                Support,
                Handling,
                Planned,
                Review {}
