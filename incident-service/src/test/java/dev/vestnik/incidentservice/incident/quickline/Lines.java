package dev.vestnik.incidentservice.incident.quickline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.quickline.Context.NamedComponent;
import dev.vestnik.incidentservice.incident.quickline.Understanding.NotUnderstood;
import dev.vestnik.incidentservice.incident.quickline.Understanding.Understood;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads lines in tests: on 12 March 2026 at 16:00 in Moscow, unless said otherwise. */
final class Lines {
    static final ComponentId STORAGE = new ComponentId(new UUID(0, 1));
    static final ComponentId NETWORK = new ComponentId(new UUID(0, 2));
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-03-12T13:00:00Z");

    private Lines() {}

    static Context context() {
        return context(NOW, Optional.empty());
    }

    static Context context(Instant now, Optional<Instant> lastEntryAt) {
        return new Context(
                now,
                MOSCOW,
                lastEntryAt,
                Severity.SEV3,
                List.of(
                        new NamedComponent(
                                STORAGE, List.of("s3-ru-1", "Объектное хранилище", "Object storage", "хранилище")),
                        new NamedComponent(NETWORK, List.of("net", "Сеть", "Network"))));
    }

    static Understood understood(String typed) {
        return understood(typed, context());
    }

    static Understood understood(String typed, Context context) {
        var read = QuickLine.read(typed, context);
        assertThat(read).isInstanceOf(Understood.class);
        return (Understood) read;
    }

    static Line line(String typed) {
        return understood(typed).line();
    }

    static FactKind kind(String typed) {
        return FactKind.of(line(typed).fact());
    }

    static String rule(String typed) {
        return rule(typed, context());
    }

    static String rule(String typed, Context context) {
        var read = QuickLine.read(typed, context);
        assertThat(read).isInstanceOf(NotUnderstood.class);
        return ((NotUnderstood) read).problems().getFirst().rule();
    }
}
