package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PostmortemPageTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REF = "INC-2026-0007";

    @TempDir
    static Path home;

    private static FakeFeed feed;
    private static RunningPage page;

    @BeforeAll
    static void start() {
        feed = FakeFeed.start()
                .put(DocumentId.SITE, Samples.site())
                .put(DocumentId.COMPONENTS, Samples.components(ComponentState.OPERATIONAL))
                .put(DocumentId.incident(REF), Samples.incident(REF, Stage.RESOLVED))
                .put(DocumentId.incident("INC-2026-0008"), Samples.incident("INC-2026-0008", Stage.RESOLVED))
                .put(DocumentId.postmortem(REF), Samples.postmortem(REF, false))
                .put(
                        DocumentId.drillIncident("DRILL-9"),
                        Samples.incident("DRILL-9", Stage.RESOLVED, true, Samples.START))
                .put(DocumentId.drillPostmortem("DRILL-9"), Samples.postmortem("DRILL-9", true));
        page = RunningPage.start(home, feed.url(), "--vestnik.page.drills=true");
        await().until(() -> page.get("/drill/en/i/DRILL-9/postmortem").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        page.close();
        feed.close();
    }

    @Test
    void postmortemWhenReadTellsItsTextNumbersAndPromises() {
        var ru = Jsoup.parse(page.text("/ru/i/" + REF + "/postmortem"));

        assertThat(ru.expectFirst("h1").text()).isEqualTo("Загрузка файлов: час без сохранения");
        assertThat(ru.select(".prose h2").eachText()).containsExactly("Коротко", "Что произошло", "Что мы делаем");
        assertThat(ru.select(".prose").first().select("p")).hasSize(2);
        assertThat(ru.select(".promised li").text()).contains("по одной зоне", "до 26 марта");
        assertThat(ru.select(".numbers tbody tr").text()).contains("Загрузка файлов", "1 час 15 минут");
        assertThat(ru.select(".log li")).hasSize(3);
        assertThat(ru.select(".log b").eachText().getFirst()).isEqualTo("Сбой начался");
        assertThat(ru.select("link[hreflang=en]").attr("href"))
                .isEqualTo("https://status.example.com/en/i/" + REF + "/postmortem");
    }

    @Test
    void postmortemWhenItHoldsHtmlShowsItAsText() {
        var en = Jsoup.parse(page.text("/en/i/" + REF + "/postmortem"));

        assertThat(en.select(".prose b")).isEmpty();
        assertThat(en.select(".prose").text()).contains("<b>upload</b>");
    }

    @Test
    void postmortemWhenAskedWithoutALanguageSpeaksTheReaders() {
        var en = page.get("/i/" + REF + "/postmortem", "Accept-Language", "en");

        assertThat(new String(en.body(), StandardCharsets.UTF_8)).contains("What happened");
        assertThat(en.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(page.text("/i/" + REF + "/postmortem")).contains("Что произошло");
    }

    @Test
    void incidentAndHistoryWhenReviewedLeadToTheReview() {
        var path = "/en/i/" + REF + "/postmortem";

        assertThat(Jsoup.parse(page.text("/en/i/" + REF)).select(".review a").attr("href"))
                .isEqualTo(path);
        assertThat(Jsoup.parse(page.text("/en/history")).select(".past .soft a").eachAttr("href"))
                .containsExactly(path);
        assertThat(Jsoup.parse(page.text("/en/i/INC-2026-0008")).select(".review"))
                .isEmpty();
    }

    @Test
    void jsonWhenReviewedHasTheFieldsForeignClientsKnow() {
        var incidents = json("/en/api/v2/incidents.json").get("incidents");
        var reviewed = named(incidents, REF);
        var plain = named(incidents, "INC-2026-0008");

        assertThat(reviewed.get("status").asString()).isEqualTo("postmortem");
        assertThat(reviewed.get("postmortem_body").asString()).contains("closed the <b>upload</b> port");
        assertThat(reviewed.get("postmortem_published_at").asString()).isEqualTo("2026-11-25T16:05:00.000+03:00");
        assertThat(plain.get("status").asString()).isEqualTo("resolved");
        assertThat(plain.has("postmortem_body")).isFalse();
    }

    @Test
    void feedWhenReviewedHasAnEntryOfItsOwn() {
        var feedRead = Jsoup.parse(page.text("/en/history.atom"), "", Parser.xmlParser());

        assertThat(feedRead.select("entry > title").eachText())
                .contains("Postmortem: File upload: an hour without saving");
        assertThat(feedRead.select("entry > link").eachAttr("href"))
                .contains("https://status.example.com/en/i/" + REF + "/postmortem");
        assertThat(feedRead.expectFirst("feed > updated").text()).isEqualTo("2026-11-25T13:05:00Z");
    }

    @Test
    void drillWhenReviewedIsShownUnderDrillAlone() {
        assertThat(Jsoup.parse(page.text("/drill/ru/i/DRILL-9/postmortem")).select("aside.drill"))
                .hasSize(1);
        assertThat(page.get("/ru/i/DRILL-9/postmortem").statusCode()).isEqualTo(404);
        assertThat(page.text("/en/history.atom")).doesNotContain("DRILL-9");
        assertThat(page.text("/api/v2/incidents.json")).doesNotContain("DRILL-9");
    }

    private static JsonNode named(JsonNode incidents, String ref) {
        return incidents
                .valueStream()
                .filter(one -> one.get("shortlink").asString().endsWith(ref))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String path) {
        return JSON.readTree(page.text(path));
    }
}
