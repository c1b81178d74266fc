package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The main job, from the first complaint to a told customer: a thousand customers by CSV, an incident by three choices, quick lines, four notices over real
 * SMTP, and the page in both languages. Words that stand only in internal fields reach nobody.
 */
class WholePathIT {

    private static final String MARKER = "Zebrafish";
    private static final String[] ZONES = {"Europe/Moscow", "Asia/Yekaterinburg", "UTC", "Europe/Berlin"};
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final List<Duration> shownAfter = new ArrayList<>();
    private final Postbox post = Postbox.open();

    @AfterEach
    void closePost() {
        post.close();
    }

    @Test
    void aThousandCustomersAreToldOnceEachInTheirOwnLanguageAndZone() throws Exception {
        var settings = Map.of("VESTNIK_SMTP_URL", post.url());
        try (var vestnik = RunningService.in(home, settings)) {
            components(vestnik);
            var report = vestnik.posted("/api/v1/customers/import", "text/csv", customers());
            assertThat(report.path("created").asInt()).isEqualTo(1000);
            warmedUp(vestnik);

            var ref = declared(vestnik);
            tellFirst(vestnik, ref);
            tellTheCause(vestnik, ref);
            tellTheEnd(vestnik, ref);

            var all = post.arrived(2000);
            assertOneSubjectALanguage(all);
            assertThat(shownAfter)
                    .hasSize(4)
                    .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(1)));
            assertThat(Postbox.texts(all)).noneMatch(text -> text.contains(MARKER));
            assertNothingInternalOnThePage(vestnik, ref);
            vestnik.post(timeline(ref), "{\"kind\": \"CLOSED\"}");
        }
    }

    private static String declared(RunningService vestnik) {
        var since = Instant.now().minus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        var ref = vestnik.post("/api/v1/incidents", """
                        {"components": ["upload"], "symptom": "not-saved", "severity": "SEV1", "occurredAt": "%s"}
                        """.formatted(since))
                .path("ref")
                .asString();
        vestnik.post(timeline(ref), "{\"line\": \"первое обращение, тикет %s-48213\"}".formatted(MARKER));
        vestnik.post(timeline(ref), "{\"line\": \"ошибки 12 %%, хост %s\"}".formatted(MARKER));
        var affected = vestnik.post("/api/v1/incidents/" + ref + "/affected", "{\"components\": [\"upload\"]}");
        assertThat(affected.path("now").path("total").asInt()).isEqualTo(500);
        return ref;
    }

    /**
     * Tells one customer of a small incident first. Two JVMs that have just begun take two to four seconds over their first notice, loading and compiling
     * mailer, templates and the page's printer on the way; what is promised, and measured, is every notice after it.
     */
    private void warmedUp(RunningService vestnik) throws Exception {
        var ref = vestnik.post("/api/v1/incidents", """
                        {"components": ["network"], "symptom": "down", "severity": "SEV2", "occurredAt": "%s"}
                        """.formatted(Instant.now().minus(5, ChronoUnit.MINUTES)))
                .path("ref")
                .asString();
        vestnik.post("/api/v1/incidents/" + ref + "/affected", "{\"ids\": \"C-0001\"}");
        sent(vestnik, ref, "FIRST", 1, Map.of());
        post.arrived(1);
        await().atMost(SOON).until(() -> !vestnik.page("/en/i/" + ref).isEmpty());
        vestnik.post(timeline(ref), "{\"kind\": \"RESOLVED\", \"dataSafety\": \"SAFE\"}");
        sent(vestnik, ref, "RESOLVED", 1, Map.of("lostAction", "{\"ru\": \"войти\", \"en\": \"sign in\"}"));
        post.arrived(2);
        post.empty();
    }

    private void tellFirst(RunningService vestnik, String ref) throws Exception {
        sent(vestnik, ref, "FIRST", 500, Map.of());
        assertShown(vestnik, ref, "новые файлы не сохраняются", "new files are not being saved");
        assertEachOnceInOwnLanguageAndZone(post.arrived(500), "Разбираемся", "Investigating");
    }

    private void tellTheCause(RunningService vestnik, String ref) throws Exception {
        vestnik.post(timeline(ref), """
                {"kind": "CAUSE_FOUND", "text": "%s closed the port",
                 "publicText": {"ru": "обновление балансировщика закрыло порт загрузки",
                                "en": "an update of the load balancer closed the upload port"}}
                """.formatted(MARKER));
        sent(
                vestnik,
                ref,
                "IDENTIFIED",
                500,
                Map.of(
                        "action",
                                "{\"ru\": \"возвращаем прежнюю версию\", \"en\": \"putting the previous version back\"}",
                        "dataSafety", "{\"answer\": \"SAFE\"}"));
        assertShown(vestnik, ref, "возвращаем прежнюю версию", "putting the previous version back");
        var letters = post.arrived(1000).stream()
                .filter(letter -> Postbox.text(letter).matches("(?s).*(Причина найдена|Cause found).*"))
                .toList();
        assertEachOnceInOwnLanguageAndZone(letters, "Причина найдена", "Cause found");
    }

    private void tellTheEnd(RunningService vestnik, String ref) {
        vestnik.post(timeline(ref), """
                {"kind": "RESOLVED", "dataSafety": "SAFE", "text": "%s",
                 "publicText": {"ru": "загрузка снова работает", "en": "uploads work again"}}
                """.formatted(MARKER));
        var lost = "{\"ru\": \"сохранять новые файлы\", \"en\": \"save new files\"}";
        sent(vestnik, ref, "RESOLVED", 500, Map.of("lostAction", lost));
        assertShown(vestnik, ref, "сохранять новые файлы", "save new files");
        post.arrived(1500);
        sent(
                vestnik,
                ref,
                "FOLLOW_UP",
                500,
                Map.of(
                        "lostAction",
                        lost,
                        "done",
                        "{\"ru\": \"вернули прежнюю версию\", \"en\": \"put the previous version back\"}"));
        assertShown(vestnik, ref, "вернули прежнюю версию", "put the previous version back");
        assertThat(Postbox.texts(post.arrived(2000)).stream()
                        .filter(text -> text.contains("Хронология, ") || text.contains("Timeline, ")))
                .hasSize(500);
    }

    private static void components(RunningService vestnik) {
        vestnik.post("/api/v1/components", """
                {"code": "upload", "names": {"ru": "Загрузка файлов", "en": "File upload"},
                 "group": {"code": "storage", "names": {"ru": "Хранение", "en": "Storage"}}, "region": "ru-1",
                 "symptoms": [{"code": "not-saved", "effect": "DOWN",
                   "present": {"ru": "новые файлы не сохраняются", "en": "new files are not being saved"},
                   "past": {"ru": "новые файлы не сохранялись", "en": "new files were not being saved"}}]}
                """);
        vestnik.post("/api/v1/components", """
                {"code": "network", "names": {"ru": "Сеть", "en": "Network"}, "group": {"code": "storage"}, "region": ""}
                """);
    }

    /** Half use the broken component, half do not; half read Russian, half English; four zones. */
    private static String customers() {
        return IntStream.range(0, 1000)
                .mapToObj(n -> "C-%04d,%s %d,c%d@customers.example,%s,%s,%s"
                        .formatted(
                                n,
                                MARKER,
                                n,
                                n,
                                n % 4 < 2 ? "ru" : "en",
                                ZONES[n / 4 % 4],
                                n % 2 == 0 ? "upload" : "network"))
                .collect(Collectors.joining("\n", "id,name,email,language,zone,components\n", "\n"));
    }

    private static String timeline(String ref) {
        return "/api/v1/incidents/" + ref + "/timeline";
    }

    /** Drafts that notice from the timeline, fills in what only a person knows, and sends it to the number read back. */
    private static JsonNode sent(
            RunningService vestnik, String ref, String kind, int people, Map<String, String> typed) {
        var draft = vestnik.post("/api/v1/incidents/" + ref + "/notices", "{\"kind\": \"%s\"}".formatted(kind));
        var id = draft.path("notice").path("id").asString();
        if (!typed.isEmpty()) {
            var fields = (tools.jackson.databind.node.ObjectNode)
                    draft.path("notice").path("fields").deepCopy();
            typed.forEach((name, json) -> fields.set(
                    name, tools.jackson.databind.json.JsonMapper.shared().readTree(json)));
            draft = vestnik.put(
                    "/api/v1/notices/" + id,
                    draft.path("notice").path("version").asString(),
                    fields.toString());
        }
        assertThat(draft.path("audience").path("total").asInt())
                .as(draft.path("findings").toString())
                .isEqualTo(people);
        return vestnik.post("/api/v1/notices/" + id + "/send", "{\"expectedRecipients\": %d}".formatted(people));
    }

    /** Waits until the page shows it in both languages, and notes how long that took from the moment the timeline had it: the first letter was handed over. */
    private void assertShown(RunningService vestnik, String ref, String ru, String en) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> plain(vestnik.page("/ru/i/" + ref)).contains(ru)
                        && plain(vestnik.page("/en/i/" + ref)).contains(en));
        var shown = Instant.now();
        shownAfter.add(Duration.between(lastSent(vestnik, ref), shown));
    }

    private static Instant lastSent(RunningService vestnik, String ref) {
        return vestnik.get(timeline(ref))
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("NOTICE_SENT"))
                .map(entry -> Instant.parse(entry.path("recordedAt").asString()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static void assertEachOnceInOwnLanguageAndZone(List<MimeMessage> letters, String ru, String en)
            throws Exception {
        var recipients = new java.util.HashSet<String>();
        for (var letter : letters) {
            var to = letter.getAllRecipients()[0].toString();
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(recipients.add(to)).as("second letter to " + to).isTrue();
            int n = Integer.parseInt(to.replaceAll("\\D", ""));
            var text = plain(Postbox.text(letter));
            assertThat(text).contains(n % 4 < 2 ? ru : en);
            assertThat(text).contains(zoneLabel(n % 4 < 2, ZONES[n / 4 % 4]));
        }
        assertThat(recipients).hasSize(500);
    }

    private static String zoneLabel(boolean russian, String zone) {
        return switch (zone) {
            case "Europe/Moscow" -> russian ? "МСК" : "MSK";
            case "Asia/Yekaterinburg" -> russian ? "по Екатеринбургу" : "Yekaterinburg time";
            case "Europe/Berlin" -> russian ? "по Берлину" : "Berlin time";
            default -> "UTC";
        };
    }

    private static void assertOneSubjectALanguage(List<MimeMessage> letters) {
        var subjects = letters.stream().map(Postbox::subject).collect(Collectors.toSet());
        assertThat(subjects).hasSize(2);
    }

    private static void assertNothingInternalOnThePage(RunningService vestnik, String ref) {
        for (var path : List.of(
                "/ru/",
                "/en/",
                "/ru/i/" + ref,
                "/en/i/" + ref,
                "/api/v2/summary.json",
                "/api/v2/incidents.json",
                "/ru/history.atom",
                "/en/history.atom")) {
            assertThat(vestnik.page(path))
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain(MARKER)
                    .doesNotContain("customers.example");
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
