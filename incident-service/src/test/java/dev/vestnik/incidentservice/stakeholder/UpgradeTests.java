package dev.vestnik.incidentservice.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database in which this was a part of "command" goes on where it stood, so that nobody is told or woken for what is past. */
class UpgradeTests {

    private static final String JDBC =
            TestDatabase.url("stakeholder").replaceFirst("postgresql://postgres:postgres@", "jdbc:postgresql://");

    @BeforeAll
    static void upgraded() throws SQLException {
        flyway("32").migrate();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO follower (name, position) VALUES ('command', 41);
                    INSERT INTO deadline (id, room, kind, ref, due_at, next_attempt_at)
                    VALUES (gen_random_uuid(), 'command', 'stakeholders', 'one', now(), now()),
                           (gen_random_uuid(), 'command', 'long-turn', 'one', now(), now());
                    -- an entry that is nowhere is enough here
                    ALTER TABLE parked_entry DROP CONSTRAINT parked_entry_position_fkey;
                    INSERT INTO parked_entry (follower, position, case_id, attempts, reason, next_attempt_at)
                    VALUES ('command', 40, gen_random_uuid(), 3, 'the database was away', now());
                    """);
        }
        flyway("latest").migrate();
    }

    @Test
    void followerGoesOnWhereItStood() throws SQLException {
        assertThat(read("SELECT name || ' ' || position FROM follower ORDER BY name"))
                .containsExactly("command 41", "stakeholder 41");
    }

    @Test
    void whatCouldNotBeTakenWaitsForBoth() throws SQLException {
        assertThat(read("SELECT follower || ' ' || position || ' ' || attempts FROM parked_entry ORDER BY follower"))
                .containsExactly("command 40 3", "stakeholder 40 3");
    }

    @Test
    void timesByWhichAllMustKnowAreOfTheirRoom() throws SQLException {
        assertThat(read("SELECT room || ' ' || kind FROM deadline ORDER BY kind"))
                .containsExactly("command long-turn", "stakeholder stakeholders");
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(JDBC, "postgres", "postgres")
                .target(target)
                .load();
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(JDBC, "postgres", "postgres");
    }

    private static List<String> read(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
