package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.Stage;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Documents with a script in every text they have, whoever made them so: readers see the text, in HTML, JSON and Atom. */
class HostileDocumentsTests {

    /** Breaks out of text, of an attribute, of CDATA, of a comment and of a template, if anything lets it; with what no XML may hold. */
    private static final String EVIL = "owned\"'><script>alert(7)</script><img src=x onerror=alert(7)>"
            + "<a href=\"javascript:alert(7)\">a</a>[b](javascript:alert(7))]]>-->${7*191}<#assign x=1>\u001b[2J\u0007";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REF = "INC-2026-0013";

    @TempDir
    static Path home;

    private static FakeFeed feed;
    private static RunningPage page;

    @BeforeAll
    static void start() {
        feed = FakeFeed.start()
                .put(DocumentId.SITE, hostile(Samples.site()))
                .put(DocumentId.COMPONENTS, hostile(Samples.components(ComponentState.MAJOR)))
                .put(DocumentId.incident(REF), hostile(Samples.incident(REF, Stage.IDENTIFIED)))
                .put(DocumentId.postmortem(REF), hostile(Samples.postmortem(REF, false)))
                .put(DocumentId.maintenance("MNT-2026-0001"), hostile(Samples.maintenance("MNT-2026-0001")))
                .put(
                        DocumentId.drillIncident("DRILL-13"),
                        hostile(Samples.incident("DRILL-13", Stage.RESOLVED, true, Samples.START)))
                .put(DocumentId.drillPostmortem("DRILL-13"), hostile(Samples.postmortem("DRILL-13", true)));
        page = RunningPage.start(home, feed.url(), "--vestnik.page.drills=true");
        await().until(() -> page.get("/drill/en/i/DRILL-13/postmortem").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        page.close();
        feed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ru/",
                "/en/history",
                "/ru/i/" + REF,
                "/en/i/" + REF + "/postmortem",
                "/drill/ru/",
                "/drill/en/i/DRILL-13",
                "/drill/ru/i/DRILL-13/postmortem"
            })
    void pageShowsText(String path) {
        var answer = page.get(path);
        var shown = Jsoup.parse(page.text(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown.text()).contains("owned");
        assertHarmless(shown);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ru/history.atom", "/en/history.atom"})
    void atomHoldsText(String path) {
        var answer = page.get(path);
        var read = Jsoup.parse(page.text(path), "", Parser.xmlParser());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(read.select("entry")).hasSize(2);
        assertThat(read.select("script, img, a")).isEmpty();
        assertThat(read.select("content[type=html]"))
                .isNotEmpty()
                .allSatisfy(content -> assertHarmless(Jsoup.parse(content.wholeText())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"summary", "status", "components", "incidents", "incidents/unresolved", "scheduled-maintenances"
            })
    void jsonIsJsonAndSaysSo(String name) {
        var path = "/en/api/v2/" + name + ".json";
        var answer = page.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(JSON.readTree(page.text(path)).toString()).contains("owned").doesNotContain("1337");
    }

    @Test
    void addressThatIsAskedForIsNotEchoed() {
        var answer = page.get("/ru/i/%3Cscript%3Ealert(7)%3C/script%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertHarmless(Jsoup.parse(page.text("/ru/i/%3Cscript%3Ealert(7)%3C%2Fscript%3E")));
    }

    private static void assertHarmless(Document shown) {
        assertThat(shown.select("script:not([src^=/]), img[src=x], [href^=javascript:]"))
                .isEmpty();
        assertThat(shown.getAllElements().stream()
                        .map(Element::attributes)
                        .flatMap(attributes -> attributes.asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(shown.html()).doesNotContain("1337");
    }

    /** The same with something else in every text. */
    private static PublicDocument hostile(PublicDocument document) {
        var evil = Matcher.quoteReplacement(JSON.writeValueAsString(EVIL));
        var texts = DocumentJson.write(document).replaceAll("\"(ru|en)\"\\s*:\\s*\"[^\"]*\"", "\"$1\":" + evil);
        return DocumentJson.readDocument(texts).orElseThrow();
    }
}
