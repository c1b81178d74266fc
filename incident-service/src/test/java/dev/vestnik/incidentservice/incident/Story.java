package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.By;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Tells a timeline in a test: {@code story.at("15:03", new Response.Acknowledged())}; clock times are UTC on 12 March 2026. */
public final class Story {
    public static final ComponentId API = new ComponentId(new UUID(0, 1));
    public static final ComponentId BUILDS = new ComponentId(new UUID(0, 2));
    private static final String DAY = "2026-03-12T";
    private static final CaseId CASE = new CaseId(new UUID(7, 7));

    private final Severity severity;
    private final List<Entry> entries = new ArrayList<>();

    private Story(Severity severity) {
        this.severity = severity;
    }

    public static Story of(Severity severity) {
        return new Story(severity);
    }

    public static Story sev2() {
        return new Story(Severity.SEV2);
    }

    public static Instant time(String clock) {
        return Instant.parse(clock.length() > 8 ? clock : DAY + clock + (clock.length() == 5 ? ":00Z" : "Z"));
    }

    /** Happened then, and was written down a minute later. */
    public Story at(String clock, Fact fact) {
        return add(
                Line.of(fact, time(clock), "internal words", Source.MANUAL),
                time(clock).plus(Duration.ofMinutes(1)));
    }

    public Story recorded(String clock, String writtenDown, Fact fact) {
        return add(Line.of(fact, time(clock), "internal words", Source.MANUAL), time(writtenDown));
    }

    public Story occurred(Occurred occurred, Fact fact) {
        var line = Line.of(fact, occurred.at(), "internal words", Source.MANUAL).with(occurred, "UTC");
        return add(line, occurred.at());
    }

    public Story add(Line line, Instant recordedAt) {
        int seq = entries.size() + 1;
        entries.add(new Entry(
                new EntryId(new UUID(1, seq)), CASE, seq, seq, recordedAt, new By("PERSON", "1", "AGENT"), line));
        return this;
    }

    public Story notice(String clock, NoticeKind kind) {
        return at(clock, sent(kind, Telling.Audience.MASS, Optional.empty()));
    }

    public Story promising(String clock, NoticeKind kind, Telling.Audience audience, String nextUpdateBy) {
        return at(clock, sent(kind, audience, Optional.of(time(nextUpdateBy))));
    }

    /** The id of the n-th entry told, from 1. */
    public static EntryId entry(int n) {
        return new EntryId(new UUID(1, n));
    }

    public Timeline timeline() {
        return new Timeline(head(), entries);
    }

    /** The same entries, as if they had been written down in another order. */
    public Timeline shuffled(long seed) {
        var other = new ArrayList<>(entries);
        Collections.shuffle(other, new Random(seed));
        var renumbered = new ArrayList<Entry>();
        for (var entry : other) {
            int seq = renumbered.size() + 1;
            renumbered.add(
                    new Entry(entry.id(), entry.caseId(), seq, seq, entry.recordedAt(), entry.by(), entry.line()));
        }
        return new Timeline(head(), renumbered);
    }

    public static Impact.ImpactStarted impact(ComponentId... components) {
        return new Impact.ImpactStarted(List.of(components), Effect.DOWN, Optional.empty());
    }

    public static Impact.ImpactStarted slow(ComponentId... components) {
        return new Impact.ImpactStarted(List.of(components), Effect.SLOW, Optional.of("slow"));
    }

    public static Recovery.PartialRestore partly(ComponentId... components) {
        return new Recovery.PartialRestore(List.of(components));
    }

    public static Recovery.Mitigated mitigated(ComponentId... components) {
        return new Recovery.Mitigated(List.of(components));
    }

    public static Recovery.Resolved resolved(ComponentId... components) {
        return new Recovery.Resolved(List.of(components), Recovery.DataSafety.SAFE);
    }

    public static Recovery.Reopened reopened(ComponentId... components) {
        return new Recovery.Reopened(List.of(components));
    }

    public static Impact.Detected detected() {
        return new Impact.Detected(Impact.Detector.MONITORING);
    }

    public static NoticeSent sent(NoticeKind kind, Telling.Audience audience, Optional<Instant> nextUpdateBy) {
        return new NoticeSent(kind, audience, Optional.empty(), 3, nextUpdateBy, Optional.empty());
    }

    private Case head() {
        return new Case(
                CASE,
                CaseKind.INCIDENT,
                "INC-2026-0001",
                Texts.of("Сбой", "Failure"),
                severity,
                ZoneId.of("Europe/Moscow"),
                false,
                time("00:00"),
                CaseClock.LIVE);
    }
}
