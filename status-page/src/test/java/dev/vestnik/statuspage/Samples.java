package dev.vestnik.statuspage;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.Impact;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.IncidentFacts;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.Precision;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small company and its bad day. */
final class Samples {

    static final Instant START = Instant.parse("2026-11-22T13:05:00Z");

    private static final Map<String, Texts> REGIONS =
            Map.of("net", Texts.of("зона ru-2", "zone ru-2"), "vm", Texts.of("ru-1", "ru-1"));

    private Samples() {}

    static SiteDocument site() {
        return new SiteDocument(
                Texts.of("Облако Пример", "Example Cloud"),
                ZoneId.of("Europe/Moscow"),
                Language.RU,
                "https://status.example.com");
    }

    static ComponentsDocument components(ComponentState files) {
        var well = ComponentState.OPERATIONAL;
        var panel = files == well ? well : ComponentState.DEGRADED;
        var net = files == well ? well : ComponentState.MAINTENANCE;
        return new ComponentsDocument(
                List.of(
                        new ComponentsDocument.Group("storage", Texts.of("Хранение", "Storage"), 1),
                        new ComponentsDocument.Group("compute", Texts.of("Вычисления", "Compute"), 2)),
                List.of(
                        component("files", Texts.of("Загрузка файлов", "File upload"), "storage", 1, files),
                        component("cdn", Texts.of("Раздача файлов", "File delivery"), "storage", 2, well),
                        component(
                                "vm", Texts.of("Виртуальные машины ru-1", "Virtual machines ru-1"), "compute", 1, well),
                        component("db", Texts.of("Базы данных", "Databases"), "compute", 2, well),
                        component("panel", Texts.of("Панель управления", "Control panel"), "", 1, panel),
                        component("net", Texts.of("Сеть", "Network"), "", 2, net)),
                START);
    }

    private static ComponentsDocument.Component component(
            String id, Texts name, String group, int position, ComponentState state) {
        var region = REGIONS.containsKey(id) ? Optional.of(REGIONS.get(id)) : Optional.<Texts>empty();
        return new ComponentsDocument.Component(
                id, name, Optional.of(group).filter(it -> !it.isEmpty()), region, position, state, START);
    }

    static IncidentDocument incident(String ref, Stage stage) {
        return incident(ref, stage, false, START);
    }

    static IncidentDocument incident(String ref, Stage stage, boolean drill, Instant start) {
        var resolved = stage.isOpen() ? Optional.<Instant>empty() : Optional.of(start.plus(Duration.ofMinutes(75)));
        var facts = new IncidentFacts(
                Optional.of(Texts.of("Загрузка обрывается с ошибкой 503", "Uploads break off with error 503")),
                Optional.of(Texts.of("Зона ru-1, 312 клиентов", "Zone ru-1, 312 customers")),
                Optional.of(start),
                false,
                resolved,
                Optional.of(Texts.of("Ранее загруженные файлы целы", "Files uploaded earlier are safe")),
                stage.isOpen() ? Optional.of(start.plus(Duration.ofMinutes(65))) : Optional.empty());
        return new IncidentDocument(
                PublicDocument.FORMAT,
                "id-" + ref,
                ref,
                drill,
                Texts.of("Загрузка файлов: новые файлы не сохраняются", "File upload: new files are not saved"),
                stage,
                Impact.MAJOR,
                facts,
                List.of("files"),
                List.of(started(start), known(start), found(start)),
                start.plusSeconds(420),
                start.plusSeconds(1980));
    }

    private static PublicEntry started(Instant start) {
        return new PublicEntry(
                "e1",
                start,
                Precision.APPROX,
                PublicEntry.Kind.EVENT,
                Optional.empty(),
                Texts.of("Сбой начался", "Impact started"),
                Optional.of(Texts.of(
                        "Загрузка новых файлов обрывается на середине.", "Uploads of new files break off half way.")),
                Optional.empty());
    }

    private static PublicEntry known(Instant start) {
        return new PublicEntry(
                "n1",
                start.plusSeconds(420),
                Precision.MINUTE,
                PublicEntry.Kind.NOTICE,
                Optional.of(Stage.INVESTIGATING),
                Texts.of("Знаем и занимаемся", "We know and are on it"),
                Optional.of(
                        Texts.of(
                                "С 16:05 новые файлы не сохраняются в зоне ru-1. Причину ещё не знаем, напишем до 16:40.",
                                "Since 16:05 new files are not saved in zone ru-1. The cause is not known yet; we will write by 16:40.")),
                Optional.empty());
    }

    private static PublicEntry found(Instant start) {
        return new PublicEntry(
                "n2",
                start.plusSeconds(1980),
                Precision.MINUTE,
                PublicEntry.Kind.NOTICE,
                Optional.of(Stage.IDENTIFIED),
                Texts.of("Причина найдена", "Cause found"),
                Optional.of(
                        Texts.of(
                                "Обновление балансировщика закрыло порт загрузки. Возвращаем прежнюю версию, закончим к 17:05.",
                                "An update of the load balancer closed the upload port. We are rolling it back and will be done by 17:05.")),
                Optional.of(start.plusSeconds(2400)));
    }

    static PostmortemDocument postmortem(String ref, boolean drill) {
        return new PostmortemDocument(
                PublicDocument.FORMAT,
                "pm-" + ref,
                ref,
                drill,
                1,
                Texts.of("Загрузка файлов: час без сохранения", "File upload: an hour without saving"),
                Texts.of("Загрузка файлов: новые файлы не сохраняются", "File upload: new files are not saved"),
                Texts.of(
                        "Час нельзя было сохранить новые файлы.\n\nРанее загруженные файлы целы.",
                        "For an hour new files could not be saved.\n\nFiles uploaded earlier are safe."),
                Texts.of(
                        "Обновление балансировщика закрыло порт <b>загрузки</b>.",
                        "An update of the load balancer closed the <b>upload</b> port."),
                Texts.of("Обновления теперь идут по одной зоне.", "Updates now go zone by zone."),
                List.of(new PostmortemDocument.Hurt(
                        Texts.of("Загрузка файлов", "File upload"),
                        START,
                        Optional.of(START.plus(Duration.ofMinutes(75))),
                        75)),
                List.of(new PostmortemDocument.Interval(
                        Texts.of("До первого сообщения", "Until the first message"), 7)),
                List.of(started(START), known(START), found(START)),
                List.of(new PostmortemDocument.Promised(
                        Texts.of("Обновлять балансировщик по одной зоне", "Update the load balancer zone by zone"),
                        Optional.of(LocalDate.parse("2027-03-26")))),
                START.plus(Duration.ofDays(3)));
    }

    static MaintenanceDocument maintenance(String ref) {
        return new MaintenanceDocument(
                PublicDocument.FORMAT,
                "id-" + ref,
                ref,
                false,
                Texts.of("Обновление сети в зоне ru-2", "Network upgrade in zone ru-2"),
                MaintenanceDocument.Phase.SCHEDULED,
                Optional.of(Texts.of(
                        "Короткие, до 30 секунд, обрывы соединений", "Short connection drops, up to 30 seconds")),
                Instant.parse("2026-11-26T00:00:00Z"),
                Instant.parse("2026-11-26T02:00:00Z"),
                List.of("net"),
                List.of(),
                START,
                START);
    }
}
