package dev.vestnik.incidentservice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.publication.DocumentStore.Place;
import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.Reset;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class ChangeFeedTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    ChangeFeed feed;

    @Autowired
    Publisher publisher;

    @Test
    void fromWhenNewTellsEverythingAndThenBeats() {
        var first = feed.from(Optional.empty())
                .takeUntil(Heartbeat.class::isInstance)
                .collectList()
                .block(PATIENCE);

        assertThat(first.getFirst()).isInstanceOf(Reset.class);
        assertThat(first.subList(1, first.size() - 2)).allMatch(Change.class::isInstance);
        assertThat(first.get(first.size() - 2)).isInstanceOf(Complete.class);
        assertThat(first.getLast()).isInstanceOf(Heartbeat.class);
    }

    @Test
    void fromWhenCutGoesOnWhereTheReaderStood() {
        var place = placeNow();
        var opened = outage().declared(outage().component());

        var told = until(feed.from(Optional.of(place)), isOf(DocumentId.incident(opened.ref())));

        assertThat(told).noneMatch(Reset.class::isInstance);
        assertThat(told.stream().filter(Change.class::isInstance).map(it -> ((Change) it).revision()))
                .allMatch(revision -> revision > place.revision())
                .isSorted();
    }

    @Test
    void fromWhenOfAnotherHistoryStartsAnew() {
        var strange = new Place(UUID.randomUUID().toString(), placeNow().revision());

        assertThat(feed.from(Optional.of(strange)).blockFirst(PATIENCE)).isInstanceOf(Reset.class);
    }

    @Test
    void fromWhenAheadOfUsStartsAnew() {
        var ahead = new Place(placeNow().epoch(), placeNow().revision() + 1_000_000);

        assertThat(feed.from(Optional.of(ahead)).blockFirst(PATIENCE)).isInstanceOf(Reset.class);
    }

    @Test
    void fromTellsAnEntryThatIsAppendedWhileItIsRead() throws InterruptedException {
        var opened = outage().declared(outage().component());
        var cause = Texts.of("Причина " + opened.ref(), "Cause " + opened.ref());
        var heard = new LinkedBlockingQueue<FeedEvent>();
        var following = feed.from(Optional.empty())
                .filter(isOf(DocumentId.incident(opened.ref())))
                .subscribe(heard::add);
        assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();

        outage().say(opened, new Diagnosis.CauseFound(), cause);
        var change = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (change != null && !change.toString().contains("Cause " + opened.ref())) {
            change = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        following.dispose();

        assertThat(change).isNotNull();
    }

    @Test
    void publishWhenManyAtOnceGivesEveryReaderTheSameOrderWithoutGaps() {
        var place = placeNow();
        var cases = Flux.range(0, 6)
                .map(n -> outage().declared(outage().component()))
                .collectList()
                .block(PATIENCE);
        Flux.fromIterable(cases)
                .flatMap(opened -> publisher.publish(opened.id()), 6)
                .then()
                .block(PATIENCE);
        var last = placeNow();

        var one = changes(place, last);
        var other = changes(place, last);

        assertThat(one).isEqualTo(other).isSortedAccordingTo((a, b) -> Long.compare(a.revision(), b.revision()));
        assertThat(one).extracting(Change::id).doesNotHaveDuplicates();
    }

    private List<Change> changes(Place from, Place to) {
        return feed.from(Optional.of(from))
                .takeUntil(event -> event instanceof Heartbeat beat && beat.revision() >= to.revision())
                .ofType(Change.class)
                .filter(change -> change.revision() <= to.revision())
                .collectList()
                .block(PATIENCE);
    }

    private Place placeNow() {
        var beat = feed.from(Optional.empty()).ofType(Heartbeat.class).blockFirst(PATIENCE);
        return new Place(beat.epoch(), beat.revision());
    }

    private static List<FeedEvent> until(Flux<FeedEvent> events, Predicate<FeedEvent> last) {
        return events.takeUntil(last).collectList().block(PATIENCE);
    }

    private static Predicate<FeedEvent> isOf(DocumentId id) {
        return event -> event instanceof Change change && change.id().equals(id);
    }

    private Outage outage() {
        return new Outage(incidents, components);
    }
}
