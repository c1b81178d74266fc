package dev.vestnik.statuspage.front;

import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.intake.PageSettings;
import dev.vestnik.statuspage.intake.Published;
import dev.vestnik.statuspage.intake.PublishedListener;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Prints a new edition when something is published, when the source falls silent or speaks again, and when a minute has passed. */
@Component
class Press implements PublishedListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Press.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final List<Renderer> renderers;
    private final Published published;
    private final PageSettings settings;
    private final InstantSource clock;
    private final Shelf shelf;
    private final Scheduler thread = Schedulers.newSingle("press");

    private volatile boolean isBlank = true;
    private Optional<Edition> last = Optional.empty();
    private volatile Disposable glancing = Disposables.disposed();

    Press(List<Renderer> renderers, Published published, PageSettings settings, InstantSource clock, Shelf shelf) {
        this.renderers = List.copyOf(renderers);
        this.published = published;
        this.settings = settings;
        this.clock = clock;
        this.shelf = shelf;
    }

    /** What the disk held is printed before this returns, so that the first reader finds it; later editions soon. */
    @Override
    public void published(Documents documents) {
        if (isBlank) {
            print();
        } else {
            thread.schedule(this::print);
        }
    }

    @Override
    public void start() {
        print();
        // the page's own clockwork: nobody above could subscribe
        glancing = Flux.interval(GLANCE, thread).onBackpressureDrop().subscribe(beat -> print());
    }

    private synchronized void print() {
        var edition = edition();
        if (last.filter(edition::equals).isPresent()) {
            return;
        }
        try {
            shelf.stock(answers(edition), languageOf(edition));
            last = Optional.of(edition);
            isBlank = edition.documents().byId().isEmpty();
        } catch (RuntimeException failed) {
            log.error("An edition could not be printed; readers keep the last one", failed);
        }
    }

    private Edition edition() {
        var now = clock.instant();
        var confirmedAt = published.confirmedAt();
        var stale = confirmedAt
                .map(at -> at.plus(settings.staleAfter()).isBefore(now))
                .orElse(true);
        return new Edition(
                published.documents(),
                confirmedAt.map(at -> at.truncatedTo(ChronoUnit.MINUTES)),
                stale,
                now.truncatedTo(ChronoUnit.MINUTES));
    }

    private Map<String, Prepared> answers(Edition edition) {
        var answers = new HashMap<String, Prepared>();
        renderers.stream()
                .flatMap(renderer -> renderer.sheets(edition))
                .forEach(sheet -> answers.put(sheet.path(), prepared(sheet)));
        return answers;
    }

    private Prepared prepared(Sheet sheet) {
        var old = shelf.answers().get(sheet.path());
        return old != null && old.kind() == sheet.kind() && old.content().equals(sheet.content())
                ? old
                : Prepared.of(sheet);
    }

    private static Language languageOf(Edition edition) {
        return edition.documents().site().map(SiteDocument::defaultLanguage).orElse(Language.RU);
    }

    @Override
    public void stop() {
        glancing.dispose();
        thread.dispose();
    }

    @Override
    public boolean isRunning() {
        return !glancing.isDisposed();
    }

    /** After the intake has read the disk, before the web server answers. */
    @Override
    public int getPhase() {
        return 1;
    }
}
