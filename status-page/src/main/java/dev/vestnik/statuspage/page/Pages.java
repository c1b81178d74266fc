package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.front.Edition;
import dev.vestnik.statuspage.front.Renderer;
import dev.vestnik.statuspage.front.Sheet;
import dev.vestnik.statuspage.intake.PageSettings;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All pages of an edition. Exercises have pages only where the operator lets them, and nowhere but under /drill/. */
@Component
class Pages implements Renderer {

    private final Printer printer;
    private final PageSettings settings;

    Pages(Printer printer, PageSettings settings) {
        this.printer = printer;
        this.settings = settings;
    }

    @Override
    public Stream<Sheet> sheets(Edition edition) {
        return Languages.required().stream().flatMap(language -> sheets(edition, language));
    }

    private Stream<Sheet> sheets(Edition edition, Language language) {
        var real = new Reading(edition, language, false);
        var pages = Stream.concat(pages(real), chosen(real));
        return settings.drills() ? Stream.concat(pages, pages(new Reading(edition, language, true))) : pages;
    }

    private Stream<Sheet> pages(Reading reading) {
        var history = new HistoryViews(reading)
                .views().entrySet().stream()
                        .map(entry -> sheet(
                                reading,
                                entry.getKey(),
                                "history.ftlh",
                                entry.getValue(),
                                entry.getValue().frame()));
        var incidents = reading.incidents().stream().map(incident -> incident(reading, incident));
        var reviews = reviews(reading).map(review -> review(reading, review, PostmortemViews.path(review.ref())));
        return Stream.of(Stream.of(current(reading, reading.path(""))), incidents, reviews, history)
                .flatMap(sheets -> sheets);
    }

    private Stream<Sheet> chosen(Reading reading) {
        var missing = new MissingPage(Frames.of(reading, reading.words().say("title.missing"), "", "UNKNOWN"));
        var reviews = reviews(reading)
                .map(review -> review(
                        reading, review, Sheet.chosen("/" + PostmortemViews.path(review.ref()), reading.language())));
        return Stream.concat(
                Stream.of(
                        current(reading, Sheet.chosen("/", reading.language())),
                        sheet(reading, Sheet.missing(reading.language()), "missing.ftlh", missing, missing.frame())),
                reviews);
    }

    private Sheet current(Reading reading, String path) {
        var view = new CurrentViews(reading).view();
        return sheet(reading, path, "current.ftlh", view, view.frame());
    }

    private static Stream<PostmortemDocument> reviews(Reading reading) {
        return reading.incidents().stream().flatMap(incident -> reading.postmortem(incident).stream());
    }

    private Sheet review(Reading reading, PostmortemDocument review, String path) {
        var view = new PostmortemViews(reading).of(review);
        return sheet(reading, path, "postmortem.ftlh", view, view.frame());
    }

    private Sheet incident(Reading reading, IncidentDocument incident) {
        var view = new IncidentViews(reading).of(incident);
        var rest = "i/" + incident.ref();
        var page = new IncidentPage(Frames.of(reading, view.title(), rest, view.state()), view);
        return sheet(reading, rest, "incident.ftlh", page, page.frame());
    }

    private Sheet sheet(Reading reading, String rest, String template, Object view, FrameView frame) {
        var path = rest.startsWith("/") || rest.startsWith("404") ? rest : reading.path(rest);
        var kind = reading.drill() ? Sheet.Kind.DRILL_PAGE : Sheet.Kind.PAGE;
        return new Sheet(path, kind, view, () -> printer.print(template, view, frame));
    }
}
