package dev.vestnik.statuspage.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.front.Edition;
import dev.vestnik.statuspage.front.Renderer;
import dev.vestnik.statuspage.front.Sheet;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** {@code history.atom}: one entry an incident, whose id never changes and whose {@code updated} is its newest change. */
@Component
class AtomFeed implements Renderer {

    private static final int MOST = 50;
    /** What no XML may hold, not even escaped; comes along when somebody pastes from a terminal. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final SiteDocument UNNAMED = new SiteDocument(
            Texts.of("Статус сервисов", "Service status"), ZoneId.of("UTC"), Language.RU, "http://localhost");

    @Override
    public Stream<Sheet> sheets(Edition edition) {
        var site = edition.documents().site().orElse(UNNAMED);
        var incidents =
                edition.documents().incidents(false).stream().limit(MOST).toList();
        var reviews = incidents.stream()
                .flatMap(incident -> edition.documents().postmortem(incident.ref(), false).stream())
                .toList();
        return Languages.required().stream().map(language -> sheet(new Source(site, incidents, reviews, language)));
    }

    private static Sheet sheet(Source source) {
        var path = "/" + source.language().tag() + "/history.atom";
        return new Sheet(path, Sheet.Kind.ATOM, source, () -> write(source, path));
    }

    private static byte[] write(Source source, String path) {
        var feed = new Feed("atom_1.0");
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setId("tag:" + source.host() + ",2026:/" + source.language().tag() + "/history");
        feed.setTitle(source.title());
        feed.setUpdated(Date.from(source.updatedAt()));
        feed.setAuthors(List.of(source.author()));
        feed.setAlternateLinks(
                List.of(link(source.site().pageUrl() + "/" + source.language().tag() + "/", "alternate", "text/html")));
        feed.setOtherLinks(List.of(link(source.site().pageUrl() + path, "self", "application/atom+xml")));
        feed.setEntries(source.incidents().stream()
                .flatMap(incident -> Stream.concat(
                        source.review(incident).map(review -> review(source, review)).stream(),
                        Stream.of(entry(source, incident))))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException broken) {
            throw new IllegalStateException("The feed cannot be written", broken);
        }
    }

    private static Entry entry(Source source, IncidentDocument incident) {
        var entry = new Entry();
        entry.setId("tag:" + source.host() + ",2026:incident/" + incident.id());
        entry.setTitle(source.text(incident.title()));
        entry.setPublished(Date.from(incident.publishedAt()));
        entry.setUpdated(Date.from(incident.updatedAt()));
        var address = source.site().pageUrl() + "/" + source.language().tag() + "/i/" + incident.ref();
        entry.setAlternateLinks(List.of(link(address, "alternate", "text/html")));
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(html(source, incident));
        entry.setContents(List.of(content));
        return entry;
    }

    /** A review is an entry of its own, so that readers who have the incident see it come. */
    private static Entry review(Source source, PostmortemDocument review) {
        var entry = new Entry();
        entry.setId("tag:" + source.host() + ",2026:postmortem/" + review.id());
        entry.setTitle(source.text(Texts.of("Разбор: ", "Postmortem: ")) + source.text(review.title()));
        entry.setPublished(Date.from(review.publishedAt()));
        entry.setUpdated(Date.from(review.publishedAt()));
        var address = source.site().pageUrl() + "/" + source.language().tag() + "/i/" + review.ref() + "/postmortem";
        entry.setAlternateLinks(List.of(link(address, "alternate", "text/html")));
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(Stream.of(review.summary(), review.whatHappened(), review.whatWeDo())
                .flatMap(text -> Stream.of(source.text(text).split("\\R\\s*\\R")))
                .map(text -> "<p>" + HtmlUtils.htmlEscape(text.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n")));
        entry.setContents(List.of(content));
        return entry;
    }

    private static String html(Source source, IncidentDocument incident) {
        return incident.timeline().stream()
                .sorted(Comparator.comparing(PublicEntry::occurredAt).reversed())
                .map(line -> html(source, line))
                .collect(Collectors.joining("\n"));
    }

    private static String html(Source source, PublicEntry line) {
        var body = line.body().map(source::text).orElse("");
        return "<p><small>%s</small><br><strong>%s</strong>%s</p>"
                .formatted(
                        source.time(line.occurredAt()),
                        HtmlUtils.htmlEscape(source.text(line.heading())),
                        body.isBlank()
                                ? ""
                                : "<br>" + HtmlUtils.htmlEscape(body).replace("\n", "<br>"));
    }

    private static Link link(String address, String relation, String type) {
        var link = new Link();
        link.setHref(address);
        link.setRel(relation);
        link.setType(type);
        return link;
    }

    /** All that the feed depends on. */
    private record Source(
            SiteDocument site, List<IncidentDocument> incidents, List<PostmortemDocument> reviews, Language language) {

        Optional<PostmortemDocument> review(IncidentDocument incident) {
            return reviews.stream()
                    .filter(review -> review.ref().equals(incident.ref()))
                    .findFirst();
        }

        String text(Texts texts) {
            return texts.find(language)
                    .or(() -> texts.find(Language.RU))
                    .or(() -> texts.find(Language.EN))
                    .map(found -> NOT_XML.matcher(found).replaceAll(""))
                    .orElse("");
        }

        String title() {
            return text(site.company()) + text(Texts.of(" — история сбоев", " — incident history"));
        }

        SyndPerson author() {
            var author = new SyndPersonImpl();
            author.setName(text(site.company()));
            return author;
        }

        /** The newest change, not the moment of asking: readers would fetch for nothing. */
        Instant updatedAt() {
            return Stream.concat(
                            incidents.stream().map(IncidentDocument::updatedAt),
                            reviews.stream().map(PostmortemDocument::publishedAt))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }

        String host() {
            return site.pageUrl().replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
        }

        String time(Instant at) {
            var zone = site.zone();
            return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
                            .format(at.atZone(zone)) + " " + label(zone, at);
        }

        private String label(ZoneId zone, Instant at) {
            return zone.getId().equals("Europe/Moscow")
                    ? text(Texts.of("МСК", "MSK"))
                    : "UTC" + zone.getRules().getOffset(at).getId().replace("Z", "");
        }
    }
}
