package dev.vestnik.statuspage.page;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;

/** Puts the frame around a page: names, addresses in every language, and the word about silence. */
final class Frames {

    private Frames() {}

    static FrameView of(Reading reading, String title, String rest, String state) {
        var alternates = Languages.required().stream()
                .map(language -> alternate(reading, language, rest))
                .toList();
        var other = alternates.stream()
                .filter(each -> !each.lang().equals(reading.language().tag()))
                .findFirst()
                .orElseThrow();
        return new FrameView(
                reading.language().tag(),
                reading.text(reading.site().company()),
                title,
                reading.path(""),
                reading.site().pageUrl() + reading.path(rest),
                alternates,
                other,
                stale(reading),
                reading.drill(),
                state,
                reading.site().zone().getId(),
                reading.times().label(reading.now()));
    }

    private static FrameView.Alternate alternate(Reading reading, Language language, String rest) {
        var path = reading.path(language, rest);
        var name = Wording.of(language).say("language");
        return new FrameView.Alternate(
                language.tag(), name, path, reading.site().pageUrl() + path);
    }

    private static String stale(Reading reading) {
        if (!reading.edition().stale()) {
            return "";
        }
        return reading.edition()
                .confirmedAt()
                .map(at -> reading.words()
                        .say("stale", reading.times().near(at, reading.now()).text()))
                .orElseGet(() -> reading.edition().documents().byId().isEmpty()
                        ? ""
                        : reading.words().say("stale.never"));
    }
}
