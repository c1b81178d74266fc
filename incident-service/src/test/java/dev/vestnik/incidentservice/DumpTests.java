package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A database as the first part left it is carried forward by every later migration, and its cases still come to the same. */
class DumpTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);

    @Test
    void theDatabaseOfPartOneIsCarriedForwardAndItsTimelinesStillFold() throws Exception {
        var url = TestDatabase.url("part1");
        restore(url);

        try (var node = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .run(
                        "--vestnik.database.url=" + url,
                        "--vestnik.embedded=none",
                        "--vestnik.status-page=none",
                        "--spring.quartz.properties.org.quartz.scheduler.instanceName=vestnik-dump",
                        "--server.port=0")) {
            var incidents = node.getBean(Incidents.class);
            var incident = incidents.require("INC-2026-0001").block();
            var drill = incidents.require("DRL-2026-0001").block();

            var state = CaseState.of(incidents.timeline(incident.id()).block());
            assertThat(state.stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(state.lastNotice(NoticeKind.FIRST)).isPresent();
            var intervals = Intervals.of(incidents.timeline(drill.id()).block(), incidents.now(drill));
            assertThat(intervals.incident().answer())
                    .containsEntry("TTR", 1451L)
                    .containsEntry("TTI", 19L);
            var note = Line.of(new Handling.Noted(), Instant.now(), "after the migration", Source.MANUAL);
            assertThat(incidents.append(MANAGER, incident.id(), note).block()).isNotNull();
        }
    }

    private static void restore(String url) throws IOException, SQLException {
        var jdbc = url.replaceFirst("postgresql://postgres:postgres@", "jdbc:postgresql://");
        try (var dump = DumpTests.class.getResourceAsStream("/dumps/part1.sql.gz");
                var connection = DriverManager.getConnection(jdbc, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(new String(new GZIPInputStream(dump).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
