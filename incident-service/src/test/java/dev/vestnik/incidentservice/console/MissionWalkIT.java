package dev.vestnik.incidentservice.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vestnik.incidentservice.Mission.assertShown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.vestnik.incidentservice.Mission;
import dev.vestnik.incidentservice.RunningService;
import dev.vestnik.incidentservice.SmtpPeer;
import dev.vestnik.incidentservice.access.IdentityProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mission as people do it: every step of it through the console, with two people at two browsers, and a status page that stays when the service is killed. */
@NeedsBrowser
class MissionWalkIT {

    private static final String OUT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final SmtpPeer mail = new SmtpPeer();
    private final IdentityProvider idp = new IdentityProvider();
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
        idp.close();
        mail.shut();
    }

    @Test
    void missionWhenWalkedInTheConsoleEndsOnAPageThatOutlivesTheService() throws Exception {
        try (var vestnik = RunningService.in(home, settings())) {
            Mission.components(vestnik);
            try (var manager = pastTheProvider(vestnik);
                    var second = throughTheProvider(vestnik)) {
                var ref = told(vestnik, manager);
                restored(manager.page());
                credited(vestnik, manager, ref);
                reviewed(manager, second, ref);
                assertShown(
                        vestnik, "/i/" + ref + "/postmortem", "Порт загрузки был закрыт", "The upload port was closed");
                vestnik.kill();
                await().atMost(SOON).until(() -> vestnik.page("/en/").contains("onfirmed at"));
                assertShown(vestnik, "/i/" + ref, "новые файлы не сохраняются", "new files are not being saved");
            }
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
                Mission.IN,
                "VESTNIK_DESK_ALLOW_PRIVATE",
                "true",
                "VESTNIK_OIDC_ISSUER",
                idp.issuer(),
                "VESTNIK_OIDC_CLIENT_ID",
                IdentityProvider.CLIENT,
                "VESTNIK_OIDC_CLIENT_SECRET",
                "secret",
                "VESTNIK_OIDC_ROLES",
                "sre=INCIDENT_MANAGER,heads=HEAD_OF_SUPPORT");
    }

    /** An administrator whom the identity provider, down just now, cannot help, and who has a password for that. */
    private Window pastTheProvider(RunningService vestnik) {
        vestnik.post("/api/v1/people", """
                {"login": "manager", "name": "manager", "role": "ADMIN", "language": "ru", "password": "%s"}
                """.formatted(Window.PASSWORD));
        idp.breakDown();
        var window = Window.at(vestnik.console(), 1280, ColorScheme.LIGHT);
        window.page().click("a[href^='/sign-in/oidc']");
        assertThat(window.page().locator("[role=alert]")).containsText("не отвечает");
        window.typed("manager", Window.PASSWORD);
        assertThat(window.page().locator("header.bar")).hasCount(1);
        assertThat(vestnik.get("/api/v1/audit?action=signed-in-locally").size()).isEqualTo(1);
        return window;
    }

    /** Somebody nobody has added here: the provider knows them, and their group is a role. */
    private Window throughTheProvider(RunningService vestnik) {
        idp.mend();
        idp.knowsOf("everybody", "heads");
        var window = Window.at(vestnik.console(), 1280, ColorScheme.LIGHT);
        window.page().click("a[href^='/sign-in/oidc']");
        assertThat(window.page().locator("header.bar")).containsText("Мария Лис");
        assertThat(vestnik.get("/api/v1/audit?action=signed-in-elsewhere").size())
                .isEqualTo(1);
        return window;
    }

    /** From the file of customers to the letter about the cause; who wrote is answered at the desk and gets no letter. */
    private String told(RunningService vestnik, Window manager) {
        var page = manager.open("/customers/import");
        page.setInputFiles(
                "#file",
                new FilePayload("c.csv", "text/csv", Mission.customers().getBytes(StandardCharsets.UTF_8)));
        page.click("form button.main");
        assertThat(page.locator("#report")).containsText("24");
        Mission.contracts(vestnik);
        Mission.ticket(vestnik, "T-100", "C-0000", "ru", Instant.now().minusSeconds(1500));

        manager.open("/incidents/new?component=upload");
        page.check("[name=ago][value='30']");
        page.click("form.stack button.main");
        assertThat(page.locator("#affected-count")).containsText("12");
        assertThat(page.locator("#tickets")).containsText("T-100");
        page.waitForSelector("#send");
        page.keyboard().press("l");
        assertThat(page.locator("#timeline")).containsText("Первое обращение");
        send(page, "Первое сообщение");
        lettersAre(11);
        assertThat(desk.findAll(
                        postRequestedFor(urlEqualTo("/desk")).withRequestBody(containing("Спасибо, что сообщили"))))
                .hasSize(1);

        record(page, "CAUSE", "закрыло порт", "обновление балансировщика закрыло порт", "an update closed the port");
        type(page, "action", "возвращаем прежнюю версию", "putting the previous version back");
        page.selectOption("#draft [name=data]", "SAFE");
        send(page, "Причина найдена", "putting the previous version back", "Ваши данные целы");
        lettersAre(22);
        return page.locator("#top .no").textContent();
    }

    /** Restored for ten of twelve; the two get a letter of their own, and the good news later. */
    private void restored(Page page) {
        record(page, "PARTLY", "часть работает", "загрузка заработала у большинства", "uploads work again for most");
        page.click(".mark-down summary");
        page.fill(".mark-down textarea", "C-0004 C-0006");
        page.click(".mark-down button");
        assertThat(page.locator("#still-down form")).hasCount(2);
        begin(page, "RESTORED");
        page.check("#fact [value=SAFE]");
        page.click("#fact button.main");
        type(page, "lostAction", "сохранять новые файлы", "save new files");
        type(page, "beside.stillBroken", "большие файлы не загружаются", "large files do not upload");
        type(page, "beside.action", "переносим ваши разделы", "moving your volumes");
        send(page, "Восстановлено", "save new files", "moving your volumes");
        lettersAre(33);
        page.locator("#still-down form").first().locator("button").click();
        assertThat(page.locator("#still-down form")).hasCount(1);
        page.locator("#still-down form").first().locator("button").click();
        assertThat(page.locator("#still-down form")).hasCount(0);
        type(page, "lostAction", "сохранять новые файлы", "save new files");
        assertThat(page.locator("#send")).containsText("2 клиент");
        send(page, "Восстановлено", "save new files");
        lettersAre(35);
    }

    /** The run after its question, and the summary that tells each what they are given. */
    private void credited(RunningService vestnik, Window manager, String ref) {
        var page = manager.open("/incidents/" + ref + "/credits?entry=SLA-FILES");
        page.click("a.button.main");
        page.click("button.main.big");
        await().atMost(SOON)
                .until(() -> vestnik.get("/api/v1/incidents/" + ref + "/compensations")
                                .path("grants")
                                .size()
                        == 12);
        manager.open("/incidents/" + ref);
        type(page, "done", "вернули прежнюю версию", "put the previous version back");
        send(page, "Итоги", "put the previous version back");
        lettersAre(46);
    }

    /** One person writes, another approves and publishes. */
    private static void reviewed(Window manager, Window second, String ref) {
        var page = manager.open("/incidents/" + ref);
        page.click("#start-review");
        both(page, "#f-customer-summary", "Новые файлы не сохранялись.", "New files were not being saved.");
        both(page, "#f-customer-whatHappened", "Порт загрузки был закрыт.", "The upload port was closed.");
        both(page, "#f-customer-whatWeDo", "Обновляем по одной зоне.", "We update zone by zone.");
        page.selectOption("#f-factors-0-category", "SYSTEM_DESIGN");
        page.fill("#f-factors-0-description", "обновление шло во все зоны сразу");
        page.selectOption("#f-factors-1-category", "TOOLS");
        page.fill("#f-factors-1-description", "проверка не видела порта");
        // handing in saves as well; a click on each would race with the page that the first one brings
        page.click("#submit");
        assertThat(page.locator("#submit")).hasCount(0);

        var other = second.open("/incidents/" + ref + "/postmortem");
        other.click("#approve");
        other.click("#publish");
        other.click("#sure");
        assertThat(other.locator("#next a")).hasCount(1);
    }

    private void lettersAre(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(mail.letters()).hasSize(count));
    }

    private static void both(Page page, String field, String ru, String en) {
        page.fill(field + "-ru", ru);
        page.fill(field + "-en", en);
    }

    /** By the large button where it is the next step, by its own otherwise. */
    private static void begin(Page page, String kind) {
        page.locator("#do-%1$s:visible, #ahead[hx-get$='/%1$s']:visible".formatted(kind))
                .first()
                .click();
    }

    private static void record(Page page, String kind, String inside, String ru, String en) {
        begin(page, kind);
        page.fill("#fact-text", inside);
        both(page, "#public", ru, en);
        page.click("#fact button.main");
        page.click("#public-go");
        assertThat(page.locator("#fact form")).hasCount(0);
    }

    /** Types both languages of a field of the next step. */
    private static void type(Page page, String field, String ru, String en) {
        var box = page.locator("#step [name='%s.ru']".formatted(field));
        box.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.evaluate("document.querySelectorAll('#step details').forEach(one => one.open = true)");
        box.fill(ru);
        page.fill("#step [name='%s.en']".formatted(field), en);
    }

    /** Sends the next step, once it is the one of that title and its letters say these words. */
    private static void send(Page page, String title, String... words) {
        assertThat(page.locator("#step h2")).containsText(title);
        for (var one : words) {
            assertThat(page.locator("#letters")).containsText(one);
        }
        page.click("#send");
        page.click("#sure");
        assertThat(page.locator("#step #sure")).hasCount(0);
    }
}
