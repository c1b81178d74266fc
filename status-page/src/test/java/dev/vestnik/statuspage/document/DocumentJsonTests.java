package dev.vestnik.statuspage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class DocumentJsonTests {

    private static final Instant AT = Instant.parse("2026-11-22T13:05:00Z");

    @Test
    void writeWhenReadBackGivesTheSameChange() {
        var incident = incident();
        var change = Change.put("e1", 7, incident.documentId(), incident);

        assertThat(DocumentJson.readEvent("change", DocumentJson.write(change))).contains(change);
    }

    @Test
    void writeWhenEveryDocumentIsReadBackLosesNothing() {
        var site = new SiteDocument(
                Texts.of("Облако Пример", "Example Cloud"),
                ZoneId.of("Europe/Moscow"),
                Language.RU,
                "https://s.example/");

        assertThat(DocumentJson.readDocument(DocumentJson.write(site))).contains(site);
        assertThat(DocumentJson.readDocument(DocumentJson.write(incident()))).contains(incident());
    }

    @Test
    void writeWhenNothingIsKnownLeavesTheFieldOut() {
        assertThat(DocumentJson.write(incident()))
                .startsWith("{\"type\":\"incident\",\"format\":1,")
                .contains("\"startedAt\":\"2026-11-22T13:05:00Z\"")
                .contains("\"title\":{\"en\":\"Failure\",\"ru\":\"Сбой\"}")
                .doesNotContain("resolvedAt", "null");
    }

    @Test
    void readWhenFieldTypeOrStateIsNewerLeavesItOut() {
        var json = DocumentJson.write(incident()).replace("\"IDENTIFIED\"", "\"PONDERING\"");
        var newer = json.substring(0, json.length() - 1) + ",\"mood\":{\"a\":1}}";

        assertThat(DocumentJson.readDocument(newer))
                .containsInstanceOf(IncidentDocument.class)
                .map(it -> ((IncidentDocument) it).stage())
                .contains(Stage.INVESTIGATING);
        assertThat(DocumentJson.readDocument("{\"type\":\"poem\",\"format\":9}"))
                .isEmpty();
        assertThat(DocumentJson.readEvent("song", "{}")).isEmpty();
        assertThat(
                        DocumentJson.readEvent(
                                "change",
                                "{\"epoch\":\"e\",\"revision\":3,\"id\":\"poem/1\",\"kind\":\"PUT\",\"document\":{\"type\":\"poem\"}}"))
                .contains(new Change("e", 3, new DocumentId("poem/1"), Change.Kind.PUT, Optional.empty()));
    }

    @Test
    void readWhenTheTextIsBrokenFails() {
        assertThatThrownBy(() -> DocumentJson.readDocument("{\"type\":\"site\""))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> new DocumentId("../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signalsWhenReadBackAreTheSame() {
        for (FeedEvent event : List.<FeedEvent>of(
                new Heartbeat("e", 4, AT),
                new Reset("e"),
                new Complete("e", 4),
                Change.remove("e", 5, DocumentId.SITE))) {
            assertThat(DocumentJson.readEvent(event.event(), DocumentJson.write(event)))
                    .contains(event);
        }
    }

    private static IncidentDocument incident() {
        var facts = new IncidentFacts(
                Optional.of(Texts.of("503", "503")),
                Optional.empty(),
                Optional.of(AT),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(AT.plusSeconds(1800)));
        return new IncidentDocument(
                PublicDocument.FORMAT,
                "0199",
                "INC-2026-0042",
                false,
                Texts.of("Сбой", "Failure"),
                Stage.IDENTIFIED,
                Impact.MAJOR,
                facts,
                List.of("files"),
                List.of(found()),
                AT,
                AT);
    }

    private static PublicEntry found() {
        return new PublicEntry(
                "n1",
                AT,
                Precision.MINUTE,
                PublicEntry.Kind.NOTICE,
                Optional.of(Stage.IDENTIFIED),
                Texts.of("Причина найдена", "Cause found"),
                Optional.empty(),
                Optional.empty());
    }
}
