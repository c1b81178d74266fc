package dev.vestnik.incidentservice.incident.timeline;

/**
 * What happened, in the words used on the timeline (C.2); one sealed sub-family a file. Facts hold what is computed with; the words for people are on the
 * entry. A switch over them never has a default: a new fact must be decided everywhere.
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
