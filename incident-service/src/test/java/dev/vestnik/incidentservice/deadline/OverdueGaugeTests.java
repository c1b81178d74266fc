package dev.vestnik.incidentservice.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OverdueGaugeTests {

    /** Before anything else in the database, so that other tests' deadlines do not count. */
    private static final Instant LONG_AGO = Instant.parse("1971-01-01T00:00:00Z");

    @Autowired
    Deadlines deadlines;

    @Test
    void measuredWhenNobodyCouldFireADeadlineCountsItUntilItIsSettled() {
        var meters = new SimpleMeterRegistry();
        var gauge = new OverdueGauge(deadlines, () -> LONG_AGO, meters);
        var ref = UUID.randomUUID().toString();
        var due = LONG_AGO.minus(1, ChronoUnit.HOURS);
        deadlines
                .set(new Deadline(UUID.randomUUID(), "nobody", "test", ref, Optional.empty(), due))
                .block();

        gauge.measured().block();
        var overdue = meters.get("vestnik.deadlines.overdue").gauge().value();
        deadlines.settle("nobody", "test", ref).block();
        gauge.measured().block();

        assertThat(overdue).isEqualTo(1);
        assertThat(meters.get("vestnik.deadlines.overdue").gauge().value()).isZero();
    }
}
