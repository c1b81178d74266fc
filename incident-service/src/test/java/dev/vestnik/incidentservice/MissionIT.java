package dev.vestnik.incidentservice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.vestnik.incidentservice.Mission.IN;
import static dev.vestnik.incidentservice.Mission.MARKER;
import static dev.vestnik.incidentservice.Mission.SOON;
import static dev.vestnik.incidentservice.Mission.assertShown;
import static dev.vestnik.incidentservice.Mission.components;
import static dev.vestnik.incidentservice.Mission.contracts;
import static dev.vestnik.incidentservice.Mission.customers;
import static dev.vestnik.incidentservice.Mission.plain;
import static dev.vestnik.incidentservice.Mission.sent;
import static dev.vestnik.incidentservice.Mission.ticket;
import static dev.vestnik.incidentservice.Mission.timeline;
import static dev.vestnik.incidentservice.Mission.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.vestnik.incidentservice.SmtpPeer.Letter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every noun of the mission once, over HTTP alone: customers by CSV, an incident, tickets that are answered before the letters, the cause, a restore that is
 * none for two customers, a summary with a credit, a review that is published, and a page that outlives the service.
 */
class MissionIT {

    private static final String OUT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant BEGAN =
            Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    private static final Instant OVER = BEGAN.plus(80, ChronoUnit.MINUTES);
    private static final String LOST = "{\"ru\": \"сохранять новые файлы\", \"en\": \"save new files\"}";

    /** Wrote themselves, a Russian and an English reader. */
    private static final List<String> WROTE = List.of("C-0000", "C-0002");

    /** Still down after the restore, one of each language. */
    private static final List<String> STILL_DOWN = List.of("C-0004", "C-0006");

    @TempDir
    private Path home;

    private final SmtpPeer mail = new SmtpPeer();
    private final WireMockServer desk =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void openDesk() {
        desk.start();
        desk.stubFor(post(urlEqualTo("/desk")).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void closeAll() {
        desk.stop();
        mail.shut();
    }

    @Test
    void everyNounOfTheMissionWorksOnceEndToEnd() throws Exception {
        try (var vestnik = RunningService.in(home, settings())) {
            components(vestnik);
            var report = vestnik.posted("/api/v1/customers/import", "text/csv", customers());
            assertThat(report.path("created").asInt()).isEqualTo(24);
            contracts(vestnik);
            var ref = declared(vestnik);
            answeredFirst(vestnik, ref);
            toldTheCause(vestnik, ref);
            toldTheEndButNotToThoseStillDown(vestnik, ref);
            credited(vestnik, ref);
            summedUp(vestnik, ref);
            reviewed(vestnik, ref);
            assertThat(mail.letters()).noneMatch(letter -> text(letter).contains(MARKER));
            assertThat(replies()).noneMatch(reply -> reply.contains(MARKER));
            outlived(vestnik, ref);
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "VESTNIK_SMTP_URL",
                mail.url(),
                "VESTNIK_PAGE_STALE_AFTER",
                "3s",
                "VESTNIK_DESK_URL",
                desk.baseUrl() + "/desk",
                "VESTNIK_DESK_SECRET",
                OUT,
                "VESTNIK_DESK_HOOK_SECRET",
                IN,
                "VESTNIK_DESK_ALLOW_PRIVATE",
                "true");
    }

    /** Declared, with the tickets that came in linked: the earliest is the first complaint. */
    private static String declared(RunningService vestnik) {
        ticket(vestnik, "T-100", WROTE.getFirst(), "ru", BEGAN.plusSeconds(240));
        ticket(vestnik, "T-101", WROTE.getLast(), "en", BEGAN.plusSeconds(180));
        var ref = vestnik.post("/api/v1/incidents", """
                        {"components": ["upload"], "symptom": "not-saved", "severity": "SEV1", "occurredAt": "%s"}
                        """.formatted(BEGAN))
                .path("ref")
                .asString();
        vestnik.post("/api/v1/incidents/" + ref + "/affected", "{\"components\": [\"upload\"]}");
        vestnik.post("/api/v1/incidents/" + ref + "/tickets/T-100", "");
        vestnik.post("/api/v1/incidents/" + ref + "/tickets/T-101", "");
        var intervals = vestnik.get("/api/v1/incidents/" + ref + "/timeline");
        assertThat(intervals.toString()).contains("FIRST_COMPLAINT");
        return ref;
    }

    /** Twelve are hurt; the two who wrote are answered at the desk, in their language and before the first letter, and get no letter besides. */
    private void answeredFirst(RunningService vestnik, String ref) {
        sent(vestnik, ref, "FIRST", Map.of());
        arrived("Разбираемся|Investigating", 10);
        assertThat(replies()).hasSize(2);
        assertThat(replies()).anyMatch(reply -> reply.contains("T-100") && reply.contains("Спасибо, что сообщили"));
        assertThat(replies()).anyMatch(reply -> reply.contains("T-101") && reply.contains("thank you for telling us"));
        var answered = desk.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getBodyAsString().contains("ticket.reply"))
                .map(event -> event.getRequest().getLoggedDate().toInstant())
                .max(Comparator.naturalOrder());
        var letters = mail.letters().stream().map(Letter::at).min(Comparator.naturalOrder());
        assertThat(answered.orElseThrow()).isBeforeOrEqualTo(letters.orElseThrow());
        assertThat(mail.letters()).noneMatch(letter -> WROTE.stream().anyMatch(who -> isTo(letter, who)));
        assertShown(vestnik, "/i/" + ref, "новые файлы не сохраняются", "new files are not being saved");
    }

    private void toldTheCause(RunningService vestnik, String ref) {
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
        arrived("Причина найдена|Cause found", 10);
        assertThat(replies()).hasSize(4);
        assertShown(vestnik, "/i/" + ref, "возвращаем прежнюю версию", "putting the previous version back");
    }

    private void toldTheEndButNotToThoseStillDown(RunningService vestnik, String ref) {
        vestnik.post(timeline(ref), """
                {"kind": "PARTIAL_RESTORE", "occurredAt": "%s", "text": "%s",
                 "publicText": {"ru": "загрузка заработала у большинства", "en": "uploads work again for most"}}
                """.formatted(OVER.minus(10, ChronoUnit.MINUTES), MARKER));
        vestnik.post(
                "/api/v1/incidents/" + ref + "/affected/still-down",
                "{\"ids\": \"%s\"}".formatted(String.join(" ", STILL_DOWN)));
        vestnik.post(timeline(ref), """
                {"kind": "RESOLVED", "dataSafety": "SAFE", "occurredAt": "%s", "text": "%s",
                 "publicText": {"ru": "загрузка снова работает", "en": "uploads work again"}}
                """.formatted(OVER, MARKER));
        typed(
                vestnik,
                ref,
                "NOT_FOR_YOU",
                Map.of(
                        "stillBroken",
                        "{\"ru\": \"файлы больше 100 МБ не загружаются\", \"en\": \"files over 100 MB do not upload\"}",
                        "action",
                        "{\"ru\": \"переносим ваши разделы\", \"en\": \"moving your volumes\"}"));
        sent(vestnik, ref, "RESOLVED", Map.of("lostAction", LOST));
        arrived("^(Восстановлено|Restored)", 8);
        var notForYou = arrived("У вас ещё не восстановлено|Not restored for you yet", 2);
        assertThat(notForYou).allMatch(letter -> STILL_DOWN.stream().anyMatch(who -> isTo(letter, who)));
        assertShown(vestnik, "/i/" + ref, "Восстановлено", "Restored");
    }

    /** Restored for everybody at last, credits by contract to all twelve. */
    private static void credited(RunningService vestnik, String ref) {
        vestnik.post(
                "/api/v1/incidents/" + ref + "/affected/restored",
                "{\"ids\": \"%s\", \"occurredAt\": \"%s\"}"
                        .formatted(String.join(" ", STILL_DOWN), OVER.plus(30, ChronoUnit.MINUTES)));
        var preview = vestnik.get("/api/v1/incidents/" + ref + "/compensations/preview?entry=SLA-FILES");
        vestnik.post(
                "/api/v1/incidents/" + ref + "/compensations/run",
                "{\"entry\": \"SLA-FILES\", \"expected\": %s}".formatted(preview.path("expected")));
        await().atMost(SOON)
                .until(() -> vestnik.get("/api/v1/incidents/" + ref + "/compensations")
                                .path("grants")
                                .size()
                        == 12);
    }

    /** The summary tells each what they are given, and how long it lasted for them. */
    private void summedUp(RunningService vestnik, String ref) {
        sent(
                vestnik,
                ref,
                "FOLLOW_UP",
                Map.of(
                        "lostAction",
                        LOST,
                        "done",
                        "{\"ru\": \"вернули прежнюю версию\", \"en\": \"put the previous version back\"}"));
        var summaries = arrived("^(Итоги|Summary)", 10);
        assertThat(summaries)
                .allMatch(letter -> text(letter).contains("плата снижается на")
                        || text(letter).contains("your fee is"));
        assertThat(summaries)
                .filteredOn(letter -> STILL_DOWN.stream().anyMatch(who -> isTo(letter, who)))
                .hasSize(2)
                .allMatch(letter ->
                        text(letter).contains("1 час 50 минут") || text(letter).contains("1 hour 50 minutes"));
    }

    private void reviewed(RunningService vestnik, String ref) {
        var path = "/api/v1/incidents/" + ref + "/postmortem";
        var version = vestnik.post(path, "").path("version").asString();
        vestnik.put(path, "\"" + version + "\"", """
                {"customer": {
                   "summary": {"ru": "Новые файлы не сохранялись.", "en": "New files were not being saved."},
                   "whatHappened": {"ru": "Порт загрузки был закрыт.", "en": "The upload port was closed."},
                   "whatWeDo": {"ru": "Обновляем по одной зоне.", "en": "We update zone by zone."}},
                 "factors": [{"category": "SYSTEM_DESIGN", "description": "%1$s all zones at once"},
                             {"category": "TOOLS", "description": "%1$s the check saw no port"}],
                 "actions": [{"title": "Выкладывать по одной зоне", "type": "PREVENT", "owner": "%1$s", "due": "2027-03-26",
                              "priority": "P0", "doneTest": "%1$s refused",
                              "publicText": {"ru": "Выкладывать по одной зоне", "en": "Roll out zone by zone"}}]}
                """.formatted(MARKER));
        vestnik.post(path + "/submit", "");
        var second = vestnik.post("/api/v1/tokens", "{\"name\": \"second person\", \"role\": \"HEAD_OF_SUPPORT\"}")
                .path("secret")
                .asString();
        vestnik.postAs(second, path + "/approve");
        vestnik.postAs(second, path + "/publish");
        assertShown(vestnik, "/i/" + ref + "/postmortem", "Порт загрузки был закрыт", "The upload port was closed");
        sent(vestnik, ref, "POSTMORTEM", Map.of());
        arrived("^(Разбор опубликован|Review published)", 10);
        assertNothingInternalOnThePage(vestnik, ref);
    }

    private static void outlived(RunningService vestnik, String ref) throws InterruptedException {
        vestnik.kill();
        await().atMost(SOON).until(() -> vestnik.page("/en/").contains("onfirmed at"));
        assertShown(vestnik, "/i/" + ref + "/postmortem", "Порт загрузки был закрыт", "The upload port was closed");
        assertShown(vestnik, "/i/" + ref, "новые файлы не сохраняются", "new files are not being saved");
    }

    /** Exactly so many letters begin a stage with these words; each to somebody else. */
    private List<Letter> arrived(String words, int count) {
        Predicate<Letter> told = letter -> text(letter).strip().matches("(?s)(%s).*".formatted(words));
        await().atMost(SOON).until(() -> mail.letters().stream().filter(told).count() >= count);
        var letters = mail.letters().stream().filter(told).toList();
        assertThat(letters).hasSize(count);
        assertThat(letters.stream().map(Letter::to).distinct()).hasSize(count);
        return letters;
    }

    private List<String> replies() {
        return desk.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .filter(body -> body.contains("ticket.reply"))
                .toList();
    }

    private static boolean isTo(Letter letter, String customer) {
        return letter.to().equals("c%d@customers.example".formatted(Integer.parseInt(customer.substring(2))));
    }

    private static String text(Letter letter) {
        return plain(Postbox.text(letter.parsed()));
    }

    private static void assertNothingInternalOnThePage(RunningService vestnik, String ref) {
        for (var path : List.of(
                "/ru/i/" + ref,
                "/en/i/" + ref,
                "/ru/i/" + ref + "/postmortem",
                "/en/i/" + ref + "/postmortem",
                "/api/v2/incidents.json",
                "/ru/history.atom",
                "/en/history.atom")) {
            assertThat(vestnik.page(path)).as(path).isNotEmpty().doesNotContain(MARKER);
        }
    }
}
