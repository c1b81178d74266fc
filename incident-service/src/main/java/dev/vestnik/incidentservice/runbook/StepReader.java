package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.springframework.core.io.ClassPathResource;

/** Reads one item of the list of steps: {@code **0–1 min · incident manager · DO · mandatory** — text}, and the points below it. */
final class StepReader {

    private final String file;
    private final Language language;
    private final int line;
    private final List<Fault> faults;

    StepReader(String file, Language language, int line, List<Fault> faults) {
        this.file = file;
        this.language = language;
        this.line = line;
        this.faults = faults;
    }

    /** The bold beginning of a step. */
    private record Head(Optional<Target> target, StepRole role, StepKind kind, boolean mandatory) {}

    Optional<Step> read(Node item, int number) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof StrongEmphasis bold)) {
            return wrong("step-head");
        }
        var head = head(Reading.plain(bold));
        bold.unlink();
        var text = Reading.plain(paragraph).replaceFirst("^[\\s\\u00a0]*[—–-][\\s\\u00a0]*", "");
        if (text.isBlank()) {
            return wrong("step-head");
        }
        var points = points(item);
        return head.map(found -> step(number, found, text, points));
    }

    private Optional<Head> head(String words) {
        var parts = new ArrayList<>(List.of(words.replace('\u00a0', ' ').split(" · ")));
        var target = Target.read(parts.getFirst());
        if (target.isPresent()) {
            parts.removeFirst();
        }
        boolean mandatory = !parts.isEmpty() && Mark.MANDATORY.is(parts.getLast(), language);
        if (mandatory) {
            parts.removeLast();
        }
        if (parts.size() != 2) {
            return wrong("step-head");
        }
        var role = named(StepRole.values(), StepRole::label, parts.getFirst());
        var kind = named(StepKind.values(), StepKind::word, parts.getLast());
        return role.isPresent() && kind.isPresent()
                ? Optional.of(new Head(target, role.get(), kind.get(), mandatory))
                : wrong(role.isEmpty() ? "step-role" : "step-kind");
    }

    private <T extends Enum<T>> Optional<T> named(T[] all, Function<T, Texts> word, String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(one -> plain.equals(word.apply(one).in(language).toLowerCase(Locale.ROOT))
                        || plain.equals(one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Step step(int number, Head head, String text, List<Node> points) {
        return new Step(
                number,
                head.target(),
                head.role(),
                head.kind(),
                head.mandatory(),
                said(text),
                evidence(points),
                under(points, Mark.WHERE).flatMap(this::places).toList(),
                under(points, Mark.TEMPLATE)
                        .flatMap(StepReader::codes)
                        .filter(this::isTemplate)
                        .findFirst(),
                under(points, Mark.SEES)
                        .flatMap(StepReader::codes)
                        .filter(this::isFact)
                        .toList());
    }

    private Texts evidence(List<Node> points) {
        return under(points, Mark.EVIDENCE)
                .findFirst()
                .map(Reading::plain)
                .map(text -> said(text.substring(text.indexOf(':') + 1).strip()))
                .orElse(Texts.none());
    }

    private Stream<Step.Place> places(Node point) {
        var links = new ArrayList<Link>();
        point.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
            }
        });
        return links.stream()
                .map(link -> new Step.Place(said(Reading.plain(link)), Reading.hrefOf(link.getDestination())));
    }

    private static Stream<String> codes(Node point) {
        var codes = new ArrayList<String>();
        point.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.add(code.getLiteral());
            }
        });
        return codes.stream();
    }

    private boolean isTemplate(String id) {
        boolean known =
                id.matches("[a-z-]+") && new ClassPathResource("mail/%s/%s.ftl".formatted(language.tag(), id)).exists();
        return known || wrong("template").isPresent();
    }

    private boolean isFact(String words) {
        var parts = words.split(" ", 2);
        boolean known = FactKind.named(parts[0])
                .filter(kind -> parts.length == 1 ? isWhole(kind) : isOneOf(kind, parts[1]))
                .isPresent();
        return known || wrong("fact").isPresent();
    }

    /** A letter or a role says nothing until it is said which. */
    private static boolean isWhole(FactKind kind) {
        return kind != FactKind.NOTICE_SENT && kind != FactKind.ROLE_TAKEN;
    }

    private static boolean isOneOf(FactKind kind, String which) {
        return kind == FactKind.NOTICE_SENT && NoticeKind.named(which).isPresent()
                || kind == FactKind.ROLE_TAKEN
                        && Arrays.stream(StepRole.values())
                                .anyMatch(role -> role.name().equals(which));
    }

    private static List<Node> points(Node item) {
        var points = new ArrayList<Node>();
        for (var node = item.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BulletList list) {
                for (var point = list.getFirstChild(); point != null; point = point.getNext()) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private Stream<Node> under(List<Node> points, Mark mark) {
        return points.stream().filter(point -> mark.begins(Reading.plain(point).replace('\u00a0', ' '), language));
    }

    private Texts said(String text) {
        return new Texts(Map.of(language, text));
    }

    private <T> Optional<T> wrong(String rule) {
        faults.add(new Fault(file, line, rule, StepFaults.of(rule)));
        return Optional.empty();
    }
}
