package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startMail() {
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void aThousandCustomersAreToldOnceEachInTheirOwnLanguageAndZone() throws Exception {
        var settings =
                Map.of("VESTNIK_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        try (var vestnik = RunningService.in(home, settings)) {
            components(vestnik);
            var report = vestnik.posted("/api/v1/customers/import", "text/csv", customers());
            assertThat(report.path("created").asInt()).isEqualTo(1000);

            var ref = declared(vestnik);
            tellFirst(vestnik, ref);
            tellTheCause(vestnik, ref);
            tellTheEnd(vestnik, ref);

            var all = arrived(2000);
            assertOneSubjectALanguage(all);
            // the better of two: the machine of a test run may be busy with something else once
            assertThat(shownAfter)
                    .hasSize(2)
                    .anySatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(1)));
            assertThat(texts(all)).noneMatch(text -> text.contains(MARKER));
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

    private void tellFirst(RunningService vestnik, String ref) throws Exception {
        sent(vestnik, ref, "FIRST", Map.of());
        assertShown(vestnik, ref, "новые файлы не сохраняются", "new files are not being saved");
        assertEachOnceInOwnLanguageAndZone(arrived(500), "Разбираемся", "Investigating");
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
                Map.of(
                        "action",
                                "{\"ru\": \"возвращаем прежнюю версию\", \"en\": \"putting the previous version back\"}",
                        "dataSafety", "{\"answer\": \"SAFE\"}"));
        assertShown(vestnik, ref, "закрыло порт загрузки", "closed the upload port");
        var letters = arrived(1000).stream()
                .filter(letter -> text(letter).matches("(?s).*(Причина найдена|Cause found).*"))
                .toList();
        assertEachOnceInOwnLanguageAndZone(letters, "Причина найдена", "Cause found");
    }

    private void tellTheEnd(RunningService vestnik, String ref) {
        vestnik.post(timeline(ref), """
                {"kind": "RESOLVED", "dataSafety": "SAFE", "text": "%s",
                 "publicText": {"ru": "загрузка снова работает", "en": "uploads work again"}}
                """.formatted(MARKER));
        var lost = "{\"ru\": \"сохранять новые файлы\", \"en\": \"save new files\"}";
        sent(vestnik, ref, "RESOLVED", Map.of("lostAction", lost));
        arrived(1500);
        sent(
                vestnik,
                ref,
                "FOLLOW_UP",
                Map.of(
                        "lostAction",
                        lost,
                        "done",
                        "{\"ru\": \"вернули прежнюю версию\", \"en\": \"put the previous version back\"}"));
        assertThat(texts(arrived(2000)).stream()
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
    private static JsonNode sent(RunningService vestnik, String ref, String kind, Map<String, String> typed) {
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
                .isEqualTo(500);
        return vestnik.post("/api/v1/notices/" + id + "/send", "{\"expectedRecipients\": 500}");
    }

    /** Waits until the page shows it in both languages, and notes how long that took. */
    private void assertShown(RunningService vestnik, String ref, String ru, String en) {
        var begun = Instant.now();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> plain(vestnik.page("/ru/i/" + ref)).contains(ru)
                        && plain(vestnik.page("/en/i/" + ref)).contains(en));
        shownAfter.add(Duration.between(begun, Instant.now()));
    }

    private List<MimeMessage> arrived(int count) {
        await().atMost(SOON).until(() -> mail.getReceivedMessages().length >= count);
        assertThat(mail.getReceivedMessages()).hasSize(count);
        return Arrays.asList(mail.getReceivedMessages());
    }

    private static void assertEachOnceInOwnLanguageAndZone(List<MimeMessage> letters, String ru, String en)
            throws Exception {
        var recipients = new java.util.HashSet<String>();
        for (var letter : letters) {
            var to = letter.getAllRecipients()[0].toString();
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(recipients.add(to)).as("second letter to " + to).isTrue();
            int n = Integer.parseInt(to.replaceAll("\\D", ""));
            var text = plain(text(letter));
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
        var subjects = letters.stream().map(WholePathIT::subject).collect(Collectors.toSet());
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

    private static List<String> texts(List<MimeMessage> letters) {
        return letters.stream().map(WholePathIT::text).toList();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The plain part; non-breaking spaces as they are. */
    private static String text(MimeMessage letter) {
        try {
            return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
