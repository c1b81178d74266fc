package dev.vestnik.benchmarks;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.ComponentsDocument.Component;
import dev.vestnik.statuspage.document.ComponentsDocument.Group;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Impact;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.IncidentFacts;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.Precision;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a company of twenty components shows an hour into an incident, with thirty older ones and planned work ahead. */
record PageDocuments(Instant now) {
    private static final List<Texts> GROUPS = List.of(
            Texts.of("Платежи", "Payments"),
            Texts.of("Личный кабинет", "Customer portal"),
            Texts.of("API", "API"),
            Texts.of("Уведомления", "Notifications"),
            Texts.of("Отчёты", "Reports"));
    private static final List<Texts> PARTS = List.of(
            Texts.of("Москва", "Moscow"),
            Texts.of("Санкт-Петербург", "Saint Petersburg"),
            Texts.of("Франкфурт", "Frankfurt"),
            Texts.of("Алматы", "Almaty"));
    private static final int OLDER = 30;

    /** One document and its key. */
    record Keyed(DocumentId id, PublicDocument document) {}

    List<Keyed> all() {
        var older = IntStream.rangeClosed(1, OLDER).mapToObj(this::older);
        var incidents = Stream.concat(Stream.of(open()), older);
        return Stream.concat(
                        Stream.of(
                                new Keyed(DocumentId.SITE, site()),
                                new Keyed(DocumentId.COMPONENTS, components()),
                                new Keyed(planned().documentId(), planned())),
                        incidents.map(incident -> new Keyed(incident.documentId(), incident)))
                .toList();
    }

    private SiteDocument site() {
        var company = Texts.of("Ромашка", "Chamomile");
        return new SiteDocument(company, ZoneId.of("Europe/Moscow"), Language.RU, "https://status.example.com");
    }

    private ComponentsDocument components() {
        var groups = IntStream.range(0, GROUPS.size())
                .mapToObj(at -> new Group("group-" + at, GROUPS.get(at), at))
                .toList();
        var components = IntStream.range(0, GROUPS.size() * PARTS.size())
                .mapToObj(this::component)
                .toList();
        return new ComponentsDocument(groups, components, ago(Duration.ofHours(1)));
    }

    private Component component(int at) {
        var state = at == 0 ? ComponentState.PARTIAL : ComponentState.OPERATIONAL;
        var group = at / PARTS.size();
        return new Component(
                "component-" + at,
                GROUPS.get(group).map(text -> text + " " + (at % PARTS.size() + 1)),
                Optional.of("group-" + group),
                Optional.of(PARTS.get(at % PARTS.size())),
                at % PARTS.size(),
                state,
                ago(Duration.ofHours(1)));
    }

    private IncidentDocument open() {
        var start = ago(Duration.ofMinutes(62));
        var timeline = Stream.of(Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING)
                .map(stage -> entry("open-" + stage, stage, start.plus(Duration.ofMinutes(18L * stage.ordinal()))))
                .toList();
        return incident(OLDER + 1, Stage.MONITORING, Impact.MAJOR, start, Optional.empty(), timeline);
    }

    private IncidentDocument older(int number) {
        var start = ago(Duration.ofDays(3L * (OLDER + 1 - number)));
        var end = start.plus(Duration.ofMinutes(25 + 7L * number));
        var timeline = Stream.of(Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.RESOLVED)
                .map(stage -> entry(number + "-" + stage, stage, stage.isOpen() ? start : end))
                .toList();
        return incident(number, Stage.RESOLVED, Impact.MINOR, start, Optional.of(end), timeline);
    }

    private IncidentDocument incident(
            int number, Stage stage, Impact impact, Instant start, Optional<Instant> end, List<PublicEntry> timeline) {
        return new IncidentDocument(
                PublicDocument.FORMAT,
                "incident-" + number,
                "INC-2026-%04d".formatted(number),
                false,
                Texts.of("Ошибки при оплате картой", "Errors when paying by card"),
                stage,
                impact,
                facts(start, end),
                List.of("component-0"),
                timeline,
                start,
                end.orElse(start));
    }

    private IncidentFacts facts(Instant start, Optional<Instant> end) {
        return new IncidentFacts(
                Optional.of(Texts.of(
                        "Часть платежей картой завершается ошибкой.", "Some card payments end with an error.")),
                Optional.of(Texts.of("Около 12 % покупателей", "About 12% of shoppers")),
                Optional.of(start),
                false,
                end,
                Optional.of(Texts.of("Данные не пострадали.", "No data is affected.")),
                end.isPresent() ? Optional.empty() : Optional.of(now.plus(Duration.ofMinutes(30))));
    }

    private static PublicEntry entry(String id, Stage stage, Instant at) {
        return new PublicEntry(
                id,
                at,
                Precision.MINUTE,
                PublicEntry.Kind.NOTICE,
                Optional.of(stage),
                Texts.of("Новости о сбое при оплате", "News of the payment errors"),
                Optional.of(Texts.of(
                        "Мы нашли причину ошибок и переводим платежи на запасной маршрут. Повторять оплату не нужно: "
                                + "списаний без заказа не было.",
                        "We have found the cause and are moving payments to a spare route. There is no need to pay "
                                + "again: nobody was charged without an order.")),
                Optional.empty());
    }

    private MaintenanceDocument planned() {
        return new MaintenanceDocument(
                PublicDocument.FORMAT,
                "maintenance-1",
                "MNT-2026-0001",
                false,
                Texts.of("Обновление базы отчётов", "Upgrade of the report database"),
                MaintenanceDocument.Phase.SCHEDULED,
                Optional.of(Texts.of("Отчёты откроются позже.", "Reports open later.")),
                now.plus(Duration.ofDays(2)),
                now.plus(Duration.ofDays(2).plusHours(3)),
                List.of("component-16"),
                List.of(),
                ago(Duration.ofDays(1)),
                ago(Duration.ofDays(1)));
    }

    private Instant ago(Duration back) {
        return now.minus(back);
    }
}
