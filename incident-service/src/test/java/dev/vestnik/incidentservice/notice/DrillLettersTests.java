package dev.vestnik.incidentservice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.replay.Replays;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DrillLettersTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);
    private static final String FILE = """
            {"id": "D1", "name": "drill", "tz": "UTC", "severity": "SEV1", "events": [
              {"seq": 1, "at": "2025-03-12T13:05:00Z", "kind": "IMPACT_STARTED[%1$s]", "visibility": "PUBLIC", "text": "a"},
              {"seq": 2, "at": "2025-03-12T13:12:00Z", "kind": "NOTICE_SENT:FIRST", "visibility": "PUBLIC", "text": "b"},
              {"seq": 3, "at": "2025-03-12T13:20:00Z", "kind": "CAUSE_FOUND", "visibility": "PUBLIC", "text": "c"},
              {"seq": 4, "at": "2025-03-12T13:22:00Z", "kind": "NOTICE_SENT:IDENTIFIED", "visibility": "PUBLIC", "text": "d"},
              {"seq": 5, "at": "2025-03-12T13:40:00Z", "kind": "RESOLVED:SAFE", "visibility": "PUBLIC", "text": "e"},
              {"seq": 6, "at": "2025-03-12T13:45:00Z", "kind": "NOTICE_SENT:RESOLVED", "visibility": "PUBLIC", "text": "f"}],
             "metrics": {}}
            """;

    @Autowired
    Replays replays;

    @Autowired
    Incidents incidents;

    @Autowired
    DatabaseClient database;

    @Test
    void aReportedNoticeOfADrillIsShownAsOneLetterALanguageAndAddsNoEntry() {
        var file = FILE.formatted("drill-" + UUID.randomUUID());

        var result = replays.run(MANAGER, JsonMapper.shared().readTree(file)).block();

        var drill = incidents.require(result.incident()).block();
        await().atMost(Duration.ofSeconds(90)).until(() -> subjects(drill).size() == 6);
        assertThat(subjects(drill))
                .allMatch(subject -> subject.startsWith("[УЧЕНИЯ] ") || subject.startsWith("[DRILL] "));
        assertThat(incidents.timeline(drill.id()).block().version()).isEqualTo(6);
    }

    /** The subjects of all letters of a drill. */
    private List<String> subjects(Case drill) {
        return incidents
                .timeline(drill.id())
                .flatMapIterable(Timeline::entries)
                .map(entry -> DrillLetters.messageOf(entry.id()))
                .concatMap(message -> database.sql("""
                                SELECT b.subject FROM delivery d JOIN delivery_body b ON b.id = d.body_id
                                WHERE d.message_id = :message AND d.drill
                                """)
                        .bind("message", message)
                        .map(row -> row.get(0, String.class))
                        .all())
                .collectList()
                .block();
    }
}
