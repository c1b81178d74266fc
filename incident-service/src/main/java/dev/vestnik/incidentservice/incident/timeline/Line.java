package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a person, an engine or an import says happened: everything of an entry that is known before it is stored.
 *
 * @param enteredZone the IANA zone in which the time was typed
 * @param supersedes the entry this one corrects, with the reason (C.5 rule 1)
 */
public record Line(
        Fact fact,
        Occurred occurred,
        String enteredZone,
        Visibility visibility,
        Words words,
        Origin origin,
        Optional<Correction> supersedes) {

    /**
     * How it is told.
     *
     * @param text the internal text, as typed; never shown to the public
     * @param publicText the words for the public, in every language
     */
    public record Words(String text, Optional<Texts> publicText, List<Reading> readings) {
        public Words {
            readings = List.copyOf(readings);
        }
    }

    /**
     * How it came.
     *
     * @param ref where it came from; an import with a known (source, ref) is dropped (C.5 rule 9)
     * @param cause for what a follower appends: the position that caused it, once for each follower and kind
     */
    public record Origin(Source source, Optional<String> ref, Optional<Cause> cause) {}

    /** Which entry is corrected, and why. */
    public record Correction(EntryId entry, String reason) {}

    /** Which follower wrote this, and on account of which position. */
    public record Cause(String follower, long position) {}

    /** A plain line: internal or public as its kind is by default, no readings. */
    public static Line of(Fact fact, Instant at, String text, Source source) {
        return new Line(
                fact,
                Occurred.minute(at),
                "UTC",
                FactKind.of(fact).visibility(),
                new Words(text, Optional.empty(), List.of()),
                new Origin(source, Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /** What somebody tells by what they do: at that very moment, in the zone of the case. */
    public static Line manual(Fact fact, Instant at, ZoneId zone, String text) {
        return of(fact, at, text, Source.MANUAL).with(Occurred.exact(at), zone.getId());
    }

    public String text() {
        return words.text();
    }

    public Optional<Texts> publicText() {
        return words.publicText();
    }

    public List<Reading> readings() {
        return words.readings();
    }

    public Source source() {
        return origin.source();
    }

    public Optional<String> sourceRef() {
        return origin.ref();
    }

    public Optional<Cause> cause() {
        return origin.cause();
    }

    public Line with(Occurred newOccurred, String zone) {
        return new Line(fact, newOccurred, zone, visibility, words, origin, supersedes);
    }

    public Line with(Visibility newVisibility) {
        return new Line(fact, occurred, enteredZone, newVisibility, words, origin, supersedes);
    }

    public Line withPublicText(Texts newText) {
        return told(new Words(words.text(), Optional.of(newText), words.readings()));
    }

    public Line withReadings(List<Reading> newReadings) {
        return told(new Words(words.text(), words.publicText(), newReadings));
    }

    private Line told(Words newWords) {
        return new Line(fact, occurred, enteredZone, visibility, newWords, origin, supersedes);
    }

    public Line correcting(EntryId entry, String reason) {
        return new Line(
                fact, occurred, enteredZone, visibility, words, origin, Optional.of(new Correction(entry, reason)));
    }

    public Line causedBy(String follower, long position) {
        return from(new Origin(origin.source(), origin.ref(), Optional.of(new Cause(follower, position))));
    }

    public Line withSourceRef(String ref) {
        return from(new Origin(origin.source(), Optional.of(ref), origin.cause()));
    }

    private Line from(Origin newOrigin) {
        return new Line(fact, occurred, enteredZone, visibility, words, newOrigin, supersedes);
    }
}
