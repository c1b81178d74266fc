package dev.vestnik.incidentservice.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code runbooks/}, as they ship. */
class ShippedRunbooksTests {

    private static final Path FOLDER = Path.of("../runbooks");
    private static final Path CONSOLE = Path.of("src/main/resources/console");
    private static final Pattern NEIGHBOUR = Pattern.compile("[a-z0-9-]+\\.([a-z]{2})\\.md");
    private static final Shelf SHELF = new Shelf("");

    static Stream<Runbook> incident() {
        return SHELF.books().stream().map(Book::runbook).filter(runbook -> runbook.kind() == RunbookKind.INCIDENT);
    }

    @Test
    void shippedFilesWhenReadAreAllGood() throws Exception {
        assertThat(SHELF.faults()).isEmpty();
        try (var files = Files.list(FOLDER)) {
            assertThat(files)
                    .hasSize(SHELF.books().size() * Languages.required().size());
        }
    }

    @Test
    void shippedRunbooksWhenCountedAreTheMinimumSetAndTheOneForVestnikItself() {
        assertThat(SHELF.books())
                .extracting(book -> book.runbook().code())
                .containsExactlyInAnyOrder(
                        "first-15-minutes",
                        "no-cause-after-an-hour",
                        "cause-found",
                        "partial-restore",
                        "resolve-and-close",
                        "mass-compensation",
                        "data-loss-or-leak",
                        "supplier-failure",
                        "social-storm",
                        "angry-customer",
                        "request-above-limit",
                        "handover",
                        "maintenance-overrun",
                        "status-page-down",
                        "postmortem-week",
                        "drill",
                        "operate-vestnik");
        assertThat(incident()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("incident")
    void runbookWhenWorkedByNamesWhoWhenAndHowOneSees(Runbook runbook) {
        assertThat(runbook.title().isComplete()).isTrue();
        assertThat(runbook.author()).isNotEqualTo(runbook.reviewer());
        assertThat(runbook.steps()).hasSizeBetween(5, 10).allSatisfy(step -> {
            assertThat(step.text().isComplete()).isTrue();
            assertThat(step.evidence().isComplete()).isTrue();
            assertThat(step.target()).isPresent();
        });
        assertThat(runbook.steps()).anyMatch(Step::mandatory);
        assertThat(runbook.steps().stream()
                        .map(step -> step.target().orElseThrow().to()))
                .as("steps stand in the order of their minutes")
                .isSorted();
        assertThat(runbook.doneWhen()).hasSizeBetween(2, 5).allMatch(text -> text.isComplete());
    }

    @ParameterizedTest
    @MethodSource("books")
    void runbookWhenReadShowsHowCustomersSupportAndWhoeverLeadsSeeIt(Book book) {
        if (book.runbook().kind() == RunbookKind.INCIDENT) {
            assertThat(book.body().in(Language.RU))
                    .contains("## Три взгляда", "- **Клиент:** ", "- **Поддержка:** ", "- **Тот, кто ведёт:** ");
            assertThat(book.body().in(Language.EN))
                    .contains("## Three views", "- **Customer:** ", "- **Support:** ", "- **Whoever leads:** ");
        }
    }

    @Test
    void dataLossWhenTheLawSetsHoursHasStepsDueByThem() {
        var ends = SHELF.find("data-loss-or-leak").orElseThrow().runbook().steps().stream()
                .filter(step -> step.kind() == StepKind.TELL && step.mandatory())
                .map(step -> step.target().orElseThrow().to());

        assertThat(ends).contains(Duration.ofHours(24), Duration.ofHours(72));
    }

    @ParameterizedTest
    @MethodSource("books")
    void linksWhenFollowedLeadToAFileOrAPlaceOfTheConsole(Book book) throws Exception {
        for (var language : Languages.required()) {
            for (var link : links(book.body().in(language))) {
                var neighbour = NEIGHBOUR.matcher(link);
                if (neighbour.matches()) {
                    assertThat(FOLDER.resolve(link)).exists();
                    assertThat(neighbour.group(1)).isEqualTo(language.tag());
                } else {
                    assertThat(link).startsWith("/");
                    assertThat(anchors()).contains(link.replaceFirst("^[^#]*", ""));
                }
            }
        }
    }

    static Stream<Book> books() {
        return SHELF.books().stream();
    }

    @Test
    void russianTextsWhenSetKeepShortWordsAndNumbersTogether() {
        var loose = Pattern.compile("(?<=[\\s«(])[вксуоВКСУО] \\p{L}|\\d (мин|ч|дней)(?!\\p{L})| — ");

        assertThat(incident().flatMap(runbook -> runbook.steps().stream()))
                .allSatisfy(step -> assertThat(step.text().in(Language.RU)).doesNotContainPattern(loose));
    }

    private static List<String> links(String markdown) {
        var links = new ArrayList<String>();
        Reading.parsed(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }
        });
        return links;
    }

    private static List<String> anchors() throws Exception {
        var anchors = new ArrayList<>(List.of(""));
        try (var files = Files.list(CONSOLE)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".ftlh")).toList()) {
                Pattern.compile("(?:id=|fold )\"([a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> anchors.add("#" + found.group(1)));
            }
        }
        return anchors;
    }
}
