package dev.vestnik.statuspage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.Position;
import dev.vestnik.statuspage.document.Reset;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReceivingTests {

    private static final SiteDocument SITE =
            new SiteDocument(Texts.of("а", "a"), ZoneId.of("UTC"), Language.RU, "https://s.example");

    private final Receiving following =
            Receiving.from(Documents.none().after(Change.put("e1", 5, DocumentId.SITE, SITE)));

    @Test
    void changeWhenItsRevisionIsKnownIsIgnored() {
        assertThat(following.after(Change.remove("e1", 5, DocumentId.SITE))).isSameAs(following);
        assertThat(following.after(Change.remove("e1", 6, DocumentId.SITE)).shown())
                .isEqualTo(Documents.none().at("e1", 6));
    }

    @Test
    void resetWhenNotCompleteKeepsTheOldCopyShown() {
        var told = following.after(new Reset("e2")).after(Change.put("e2", 1, DocumentId.COMPONENTS, SITE));

        assertThat(told.shown()).isEqualTo(following.shown());
        assertThat(told.after(new Complete("e2", 9)).shown().byId()).containsOnlyKeys(DocumentId.COMPONENTS);
        assertThat(told.after(new Complete("e2", 9)).shown().position()).contains(new Position("e2", 9));
    }

    @Test
    void eventsWhenTheHistoryChangedUnannouncedLoseThePlace() {
        assertThatThrownBy(() -> following.after(Change.remove("e2", 9, DocumentId.SITE)))
                .isInstanceOf(LostPlace.class);
        assertThatThrownBy(() -> following.after(new Heartbeat("e1", 4, Instant.EPOCH)))
                .isInstanceOf(LostPlace.class);
        assertThat(following.after(new Heartbeat("e1", 5, Instant.EPOCH))).isSameAs(following);
    }
}
