package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person, an engine or an import says happened: everything of an entry that is known before it is stored.
 *
 * @param enteredZone the IANA zone in which the time was typed
 * @param text the internal text, as typed; never shown to the public
 * @param publicText the words for the public, in every language
 * @param supersedes the entry this one corrects, with the reason (C.5 rule 1)
 * @param sourceRef where it came from; an import with a known (source, sourceRef) is dropped (C.5 rule 9)
 * @param cause for what a follower appends: the position that caused it, once for each follower and kind
 */
public record Line(
        Fact fact,
        Occurred occurred,
        String enteredZone,
        Visibility visibility,
        String text,
        Optional<Texts> publicText,
        List<Reading> readings,
        Source source,
        Optional<String> sourceRef,
        Optional<Correction> supersedes,
        Optional<Cause> cause) {

    /** Which entry is corrected, and why. */
    public record Correction(EntryId entry, String reason) {}

    /** Which follower wrote this, and on account of which position. */
    public record Cause(String follower, long position) {}

    public Line {
        readings = List.copyOf(readings);
    }

    /** A plain line: internal or public as its kind is by default, no readings. */
    public static Line of(Fact fact, Instant at, String text, Source source) {
        return new Line(
                fact,
                Occurred.minute(at),
                "UTC",
                FactKind.of(fact).visibility(),
                text,
                Optional.empty(),
                List.of(),
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Line with(Occurred newOccurred, String zone) {
        return new Line(
                fact, newOccurred, zone, visibility, text, publicText, readings, source, sourceRef, supersedes, cause);
    }

    public Line with(Visibility newVisibility) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                newVisibility,
                text,
                publicText,
                readings,
                source,
                sourceRef,
                supersedes,
                cause);
    }

    public Line withPublicText(Texts newText) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                visibility,
                text,
                Optional.of(newText),
                readings,
                source,
                sourceRef,
                supersedes,
                cause);
    }

    public Line withReadings(List<Reading> newReadings) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                visibility,
                text,
                publicText,
                newReadings,
                source,
                sourceRef,
                supersedes,
                cause);
    }

    public Line correcting(EntryId entry, String reason) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                visibility,
                text,
                publicText,
                readings,
                source,
                sourceRef,
                Optional.of(new Correction(entry, reason)),
                cause);
    }

    public Line causedBy(String follower, long position) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                visibility,
                text,
                publicText,
                readings,
                source,
                sourceRef,
                supersedes,
                Optional.of(new Cause(follower, position)));
    }

    public Line withSourceRef(String ref) {
        return new Line(
                fact,
                occurred,
                enteredZone,
                visibility,
                text,
                publicText,
                readings,
                source,
                Optional.of(ref),
                supersedes,
                cause);
    }
}
