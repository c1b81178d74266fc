package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.Roles;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@ServiceTest
class HomeScreensTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);

    private final String own = "w" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Postmortems postmortems;

    @Autowired
    Roles roles;

    private WebTestClient web;

    @BeforeEach
    void signedIn() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void listWhenFilteredShowsThoseThatFitAlone() {
        var open = opened(Severity.SEV1);
        var closed = opened(Severity.SEV3);
        written(closed, new Handling.FalseAlarm(), "a quiet word " + own + "-line");

        assertThat(refs("text=" + own)).containsExactly(closed.ref(), open.ref());
        assertThat(refs("text=" + own.toUpperCase(java.util.Locale.ROOT))).hasSize(2);
        assertThat(refs("text=" + own + "-line")).containsExactly(closed.ref());
        assertThat(refs("state=open&text=" + own)).containsExactly(open.ref());
        assertThat(refs("state=closed&text=" + own)).containsExactly(closed.ref());
        assertThat(refs("severity=SEV1&text=" + own)).containsExactly(open.ref());
        assertThat(refs("severity=SEV9&text=" + own)).hasSize(2);
        assertThat(refs("text=" + own + "-never")).isEmpty();
    }

    @Test
    void listWhenAComponentIsChosenShowsThoseItWasHurtIn() {
        var of = new Reviewed(incidents, components).open();
        var hurt = incidents.timeline(of.id()).block().entries().stream()
                .map(entry -> entry.fact())
                .filter(dev.vestnik.incidentservice.incident.timeline.Impact.ImpactStarted.class::isInstance)
                .map(dev.vestnik.incidentservice.incident.timeline.Impact.ImpactStarted.class::cast)
                .flatMap(started -> started.components().stream())
                .findFirst()
                .orElseThrow();
        var code = components.require(hurt).block().code();

        assertThat(refs("component=" + code)).containsExactly(of.ref());
    }

    @Test
    void listWhenThereAreMoreThanAPageGoesOnAfterTheLast() {
        Flux.range(0, 26)
                .concatMap(n -> incidents.open(MANAGER, fresh(Severity.SEV4)))
                .blockLast();

        var first = page("/incidents?text=" + own);
        var older = first.select("#found a[data-key=m]").attr("href");
        var second = page(older);

        assertThat(first.select(".case")).hasSize(25);
        assertThat(second.select(".case")).hasSize(1);
        assertThat(second.select(".case .no").text())
                .isNotIn(first.select(".case .no").eachText());
    }

    @Test
    void listWhenHtmlIsSearchedForShowsItAsText() {
        var page = page("/incidents?text={text}", "<script>x</script>\u0000'");

        assertThat(page.select("#find-text").val()).isEqualTo("<script>x</script> '");
        assertThat(page.select("#found script")).isEmpty();
    }

    @Test
    void declaringWhenNothingWasChosenChoosesNothingForAnybody() {
        var of = new Reviewed(incidents, components);
        of.open();
        of.open();

        var blank = page("/incidents/new");

        assertThat(blank.select("#component option[selected]").val()).isEmpty();
        assertThat(blank.select("#component").hasAttr("required")).isTrue();
        assertThat(blank.select("#symptoms input")).isEmpty();
    }

    @Test
    void homeWhenAReviewWaitsForMeLeadsToIt() {
        var of = new Reviewed(incidents, components).resolved();
        postmortems.start(Reviewed.WRITER, of.id()).block();
        postmortems.edit(Reviewed.WRITER, of.id(), 1, Reviewed.complete()).block();
        assertThat(page("/").select(".asked a[href=/incidents/%s/postmortem]".formatted(of.ref())))
                .isEmpty();

        postmortems
                .take(Reviewed.WRITER, of.id(), ReviewStep.SUBMIT, Optional.empty())
                .block();

        assertThat(page("/").select(".asked a[href=/incidents/%s/postmortem]".formatted(of.ref())))
                .hasSize(1);
        assertThat(postmortems.awaiting(Reviewed.WRITER).collectList().block()).doesNotContain(of.id());
    }

    @Test
    void homeWhenAnIncidentIsOverDropsItUntilItIsReopened() {
        var of = opened(Severity.SEV2);
        assertThat(openNow()).contains(of.ref());
        written(of, new Recovery.Resolved(java.util.List.of(), Recovery.DataSafety.SAFE), "all is well");
        assertThat(openNow()).doesNotContain(of.ref());
        written(of, new Recovery.Reopened(java.util.List.of()), "not quite");
        assertThat(openNow()).contains(of.ref());
    }

    @Test
    void homeWhenAnIncidentHasNobodyInChargeAndNoLetterSaysSo() {
        var of = opened(Severity.SEV2);
        assertThat(lacks(of)).containsExactly("✕ nobody is in charge", "✕ customers not told yet");

        roles.take(somebody(), of, DutyRole.INCIDENT_MANAGER).block();

        assertThat(lacks(of)).containsExactly("✕ customers not told yet");
    }

    private java.util.List<String> lacks(Case of) {
        return page("/")
                .select("#open + .cases a[href=/incidents/%s] .lack".formatted(of.ref()))
                .eachText();
    }

    @Test
    void rosterWhenNobodyIsOnDutyOffersEveryRole() {
        var page = Jsoup.parse(Objects.requireNonNull(web.get()
                .uri("/duty")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));

        assertThat(page.select(".on-duty .role-name").eachText())
                .containsExactlyElementsOf(Stream.of(DutyRole.values())
                        .map(role -> role.label().in(Language.EN))
                        .toList());
    }

    private static Actor somebody() {
        return new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), Role.INCIDENT_MANAGER);
    }

    private java.util.List<String> openNow() {
        return incidents
                .open()
                .map(timeline -> timeline.of().ref())
                .collectList()
                .block();
    }

    @Test
    void settingsWhenShownTellNoSecret() {
        var page = page("/settings");

        assertThat(page.select("table.settings tr:contains(VESTNIK_ADMIN_TOKEN) td")
                        .eachText())
                .first()
                .asString()
                .contains("••••••");
        assertThat(page.select("tr:contains(VESTNIK_DATABASE_URL) td").first().text())
                .startsWith("postgresql://")
                .contains(":••••••@");
        assertThat(page.html()).doesNotContain("test-admin-token");
    }

    @Test
    void settingsWhenShownAreAllThatAnOperatorMaySetEachWithItsUse() throws IOException {
        var files =
                Stream.of("src/main/resources/application.yml", "../status-page/src/main/resources/status-page.yml");
        var variables = new TreeSet<String>();
        for (var file :
                Stream.concat(files, Stream.of("../README.md")).map(Path::of).toList()) {
            Pattern.compile("[{`](VESTNIK_[A-Z_]+)[:`]")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).replaceFirst("_FILE$", ""))
                    .forEach(variables::add);
        }
        // the default run alone sets it, for the page beside it
        variables.remove("VESTNIK_PAGE_DRILLS");

        var page = page("/settings");

        assertThat(page.select("table.settings th code").eachText()).containsExactlyInAnyOrderElementsOf(variables);
        assertThat(page.select("table.settings th .hint").eachText())
                .hasSameSizeAs(variables)
                .doesNotContain("");
    }

    private java.util.List<String> refs(String query) {
        return page("/incidents?" + query).select("#found .case .no").eachText();
    }

    private Document page(String path, Object... values) {
        var answer = web.get()
                .uri(path, values)
                .accept(org.springframework.http.MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        return Jsoup.parse(Objects.requireNonNull(answer.getResponseBody()));
    }

    private Case opened(Severity severity) {
        return incidents.open(MANAGER, fresh(severity)).block();
    }

    private NewCase fresh(Severity severity) {
        return new NewCase(
                CaseKind.INCIDENT,
                Texts.of("Сбой " + own, "Outage " + own),
                severity,
                ZoneId.of("Europe/Moscow"),
                false,
                Instant.now(),
                CaseClock.LIVE);
    }

    private void written(Case of, dev.vestnik.incidentservice.incident.timeline.Fact fact, String text) {
        incidents
                .append(MANAGER, of.id(), Line.of(fact, Instant.now(), text, Source.MANUAL))
                .block();
    }
}
