package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusPageTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path home;

    private static FakeFeed feed;
    private static RunningPage page;

    @BeforeAll
    static void start() {
        feed = FakeFeed.start()
                .put(DocumentId.SITE, Samples.site())
                .put(DocumentId.COMPONENTS, Samples.components(ComponentState.PARTIAL))
                .put(DocumentId.incident("INC-2026-0042"), Samples.incident("INC-2026-0042", Stage.IDENTIFIED))
                .put(
                        DocumentId.incident("INC-2026-0007"),
                        Samples.incident(
                                "INC-2026-0007", Stage.RESOLVED, false, Samples.START.minus(Duration.ofDays(40))))
                .put(DocumentId.maintenance("MNT-2026-0002"), Samples.maintenance("MNT-2026-0002"))
                .put(
                        DocumentId.drillIncident("DRILL-9"),
                        Samples.incident("DRILL-9", Stage.MONITORING, true, Samples.START));
        page = RunningPage.start(home, feed.url(), "--vestnik.page.drills=true");
        await().until(() -> page.text("/healthz").contains("\"revision\":6"));
        await().until(() -> page.text("/ru/").contains("Загрузка файлов"));
    }

    @AfterAll
    static void stop() {
        page.close();
        feed.close();
    }

    @Test
    void frontPageWhenSomethingIsBrokenAnswersTheReadersQuestions() {
        var ru = Jsoup.parse(page.text("/ru/"));

        assertThat(ru.expectFirst("html").attr("lang")).isEqualTo("ru");
        assertThat(ru.expectFirst(".hero h1").text()).isEqualTo("Часть сервисов работает с ошибками");
        assertThat(ru.expectFirst(".hero p").text()).contains("Проверено в 16:42 МСК");
        assertThat(ru.select(".facts dd").eachText().subList(0, 4))
                .containsExactly(
                        "Загрузка обрывается с ошибкой 503",
                        "Зона ru-1, 312 клиентов",
                        "22 ноября, 16:05 МСК · 37 минут",
                        "Ранее загруженные файлы целы");
        assertThat(ru.expectFirst(".promise").text()).isEqualTo("Следующее сообщение до 17:10 МСК");
        assertThat(ru.select(".group li").eachText()).contains("Загрузка файлов Частично не работает");
        assertThat(ru.select(".group .name").eachText()).contains("Виртуальные машины ru-1", "Сеть зона ru-2");
        assertThat(ru.text()).contains("26 ноября, 03:00–05:00 МСК");
        assertThat(ru.select(".stale")).isEmpty();
        assertThat(ru.select("link[hreflang=en]").attr("href")).isEqualTo("https://status.example.com/en/");
    }

    @Test
    void frontPageWhenReadInEnglishSaysTheSame() {
        var en = Jsoup.parse(page.text("/en/"));

        assertThat(en.expectFirst(".hero h1").text()).isEqualTo("Some services have errors");
        assertThat(en.expectFirst(".promise").text()).isEqualTo("Next message by 17:10 MSK");
        assertThat(en.text()).contains("22 November, 16:05 MSK · 37 minutes");
    }

    @Test
    void rootWhenTheReaderNamesALanguageSpeaksIt() {
        assertThat(new String(
                        page.get("/", "Accept-Language", "en-US,en;q=0.9,ru;q=0.5")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("<html lang=\"en\"");
        assertThat(new String(
                        page.get("/", "Accept-Language", "de;q=1, ru;q=0.2").body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"ru\"");
        var unnamed = page.get("/?utm=1", "Accept-Language", ";;;");
        assertThat(unnamed.statusCode()).isEqualTo(200);
        assertThat(unnamed.headers().firstValue("vary")).contains("Accept-Language, Accept-Encoding");
    }

    @Test
    void incidentPageWhenAskedShowsItsTimelineNewestFirst() {
        var incident = Jsoup.parse(page.text("/ru/i/INC-2026-0042"));

        assertThat(incident.select(".log b").eachText())
                .containsExactly("Причина найдена", "Знаем и занимаемся", "Сбой начался");
        assertThat(incident.select(".log .at").eachText())
                .containsExactly("16:38 МСК", "16:12 МСК", "примерно 16:05 МСК");
        assertThat(incident.expectFirst(".corrected").text()).isEqualTo("Исправлено: 16:45 МСК");
        assertThat(incident.expectFirst("li[aria-current=step]").text()).isEqualTo("Причина найдена");
    }

    @Test
    void historyWhenAskedIsByMonth() {
        var history = Jsoup.parse(page.text("/en/history"));

        assertThat(history.select("h2").eachText()).containsExactly("November 2026", "October 2026");
        assertThat(String.join(" | ", history.select(".past li").eachText()))
                .contains("13 October, 16:05 MSK · 1 hour 15 minutes", "Restored");
        assertThat(page.text("/en/history/2026-10")).contains("October 2026").doesNotContain("INC-2026-0042");
    }

    @Test
    void drillWhenShownIsMarkedAndNowhereElse() {
        var drill = page.get("/drill/ru/i/DRILL-9");

        assertThat(new String(drill.body(), StandardCharsets.UTF_8)).contains("УЧЕНИЯ", "noindex");
        assertThat(drill.headers().firstValue("x-robots-tag")).contains("noindex, nofollow");
        for (String path : new String[] {
            "/",
            "/ru/",
            "/en/",
            "/ru/history",
            "/en/history",
            "/ru/history.atom",
            "/en/history.atom",
            "/api/v2/summary.json",
            "/api/v2/incidents.json",
            "/en/api/v2/incidents.json"
        }) {
            assertThat(page.text(path)).as(path).isNotEmpty().doesNotContain("DRILL-9", "УЧЕНИЯ");
        }
        assertThat(page.get("/ru/i/DRILL-9").statusCode()).isEqualTo(404);
        assertThat(page.text("/drill/ru/")).contains("DRILL-9").doesNotContain("INC-2026-0042");
    }

    @Test
    void drillWhenItPlaysAnOldStoryTellsTimeAsTheStoryDoes() {
        var old = Instant.parse("2021-06-08T09:47:00Z");
        feed.put(DocumentId.drillIncident("DRILL-8"), Samples.incident("DRILL-8", Stage.MONITORING, true, old));
        await().until(() -> page.get("/drill/ru/i/DRILL-8").statusCode() == 200);
        var drill = Jsoup.parse(page.text("/drill/ru/i/DRILL-8"));

        assertThat(drill.select(".facts dd").eachText()).contains("8 июня 2021, 12:47 МСК · 33 минуты");
        assertThat(drill.expectFirst(".promise").text()).isEqualTo("Следующее сообщение до 13:52 МСК");
        assertThat(drill.expectFirst(".log .at").text()).isEqualTo("13:20 МСК");
    }

    @Test
    void answersWhenTheReaderHasThemAreNotSentAgain() throws IOException {
        var whole = page.get("/ru/");
        var tag = whole.headers().firstValue("etag").orElseThrow();
        var same = page.get("/ru/", "If-None-Match", tag);
        var small = page.get("/ru/", "Accept-Encoding", "gzip");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(small.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(small.headers().firstValue("etag"))
                .isNotEqualTo(whole.headers().firstValue("etag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(whole.body());
    }

    @Test
    void pagesAreGuardedAndRunNothingWrittenIntoThem() {
        var answer = page.get("/ru/");

        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(Jsoup.parse(page.text("/ru/")).select("script:not([src]), style, [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void missingWhenAskedInEitherLanguageIsSaidInIt() {
        assertThat(page.get("/ru/nothing").statusCode()).isEqualTo(404);
        assertThat(page.text("/ru/nothing")).contains("Такой страницы нет");
        assertThat(page.text("/en/nothing")).contains("This page does not exist");
        assertThat(page.send("POST", "/ru/").statusCode()).isEqualTo(405);
        assertThat(page.get("/ru").statusCode()).isEqualTo(308);
        assertThat(page.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void summaryWhenReadByForeignClientsHasTheirShape() {
        var summary = JSON.readTree(page.text("/api/v2/summary.json"));

        assertThat(summary.propertyNames())
                .containsExactly("page", "components", "incidents", "scheduled_maintenances", "status");
        assertThat(summary.at("/page/updated_at").asString()).isEqualTo("2026-11-22T16:38:00.000+03:00");
        assertThat(summary.at("/page/id").asString()).matches("[0-9a-z]{12}");
        assertThat(summary.at("/status/indicator").asString()).isEqualTo("major");
        var incident = summary.at("/incidents/0");
        assertThat(incident.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "monitoring_at",
                        "resolved_at",
                        "impact",
                        "shortlink",
                        "started_at",
                        "page_id",
                        "incident_updates",
                        "components");
        assertThat(incident.get("shortlink").asString()).isEqualTo("https://status.example.com/ru/i/INC-2026-0042");
        assertThat(incident.at("/incident_updates/0/status").asString()).isEqualTo("identified");
        assertThat(incident.at("/components/0/status").asString()).isEqualTo("partial_outage");
        assertThat(summary.at("/scheduled_maintenances/0/status").asString()).isEqualTo("scheduled");
    }

    @Test
    void componentsWhenGroupedAreOneFlatList() {
        var components = JSON.readTree(page.text("/en/api/v2/components.json")).get("components");
        JsonNode group = components.get(0);

        assertThat(group.get("group").asBoolean()).isTrue();
        assertThat(group.get("components").size()).isEqualTo(2);
        assertThat(components.get(1).get("group_id")).isEqualTo(group.get("id"));
        assertThat(components.get(1).has("components")).isFalse();
        assertThat(components.size()).isEqualTo(8);
    }

    @Test
    void jsonWhenAskedFromAnywhereMayBeRead() {
        for (String name : new String[] {
            "status",
            "components",
            "incidents",
            "incidents/unresolved",
            "scheduled-maintenances",
            "scheduled-maintenances/upcoming",
            "scheduled-maintenances/active",
            "summary"
        }) {
            var head = page.send("HEAD", "/api/v2/" + name + ".json");
            assertThat(head.statusCode()).as(name).isEqualTo(200);
            assertThat(head.headers().firstValue("access-control-allow-origin")).contains("*");
            assertThat(page.get("/ru/api/v2/" + name + ".json").statusCode()).isEqualTo(200);
        }
        assertThat(page.get("/api/v2/nothing.json").statusCode()).isEqualTo(404);
    }

    @Test
    void feedWhenReadIsDatedByItsNewestChange() {
        var atom = Jsoup.parse(page.text("/en/history.atom"), Parser.xmlParser());

        assertThat(atom.expectFirst("feed > updated").text()).isEqualTo("2026-11-22T13:38:00Z");
        assertThat(atom.select("entry > id").eachText())
                .containsExactly(
                        "tag:status.example.com,2026:incident/id-INC-2026-0042",
                        "tag:status.example.com,2026:incident/id-INC-2026-0007");
        assertThat(atom.expectFirst("entry > content").text()).contains("<strong>Cause found</strong>");
    }

    @Test
    void metricsWhenScrapedTellTheRevision() {
        assertThat(page.text("/metrics")).contains("vestnik_page_revision", "vestnik_page_answers_total");
    }
}
