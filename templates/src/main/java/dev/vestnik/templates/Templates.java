package dev.vestnik.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The door of this module: turns a letter into words for one reader. The words of a letter stand in one template per
 * language; the plain text and the HTML are two frames around the same paragraphs. Thread-safe; templates are parsed once.
 */
public final class Templates {
    private final TemplateFiles files = new TemplateFiles();

    /** Subject, text and HTML of the letter for that reader. */
    public Rendered render(Letter letter, Reader reader) {
        var variables = LetterVariables.of(letter, reader, false);
        var model = new HashMap<String, Object>();
        var subject = subject(letter, reader.language());
        model.put("language", reader.language().tag());
        model.put("subject", subject);
        model.put("paragraphs", models(paragraphs(fileOf(letter), reader.language(), variables, true)));
        model.put("footer", footer(letter, reader.language(), variables));
        return new Rendered(
                subject, files.print("part/letter.ftl", model).strip() + "\n", files.print("part/letter.ftlh", model));
    }

    /** The notice as the status page shows it, in the company's reference zone. */
    public PublicText publicText(Letter letter, Language language) {
        var reader = new Reader(language, letter.frame().referenceZone());
        var paragraphs = paragraphs(fileOf(letter), language, LetterVariables.of(letter, reader, true), false);
        return new PublicText(
                paragraphs.getFirst().plain(),
                paragraphs.stream().skip(1).map(Paragraph::plain).toList());
    }

    /** Those inside see at once that it is not for customers. */
    private String subject(Letter letter, Language language) {
        var subject = subject(letter.frame(), language);
        return letter instanceof InternalNote
                ? Words.in(language).phrase("subject.internal", Map.of("subject", subject))
                : subject;
    }

    /** One constant subject for each incident and language (R-B32); plain spaces, on one line. */
    public String subject(Frame frame, Language language) {
        var words = Words.in(language);
        var day = new ZoneFace(language, frame.referenceZone()).date(frame.date());
        var values = Map.of("component", frame.component().in(language), "date", day, "ref", frame.ref());
        var subject = words.phrase("subject.incident", values);
        var marked = frame.drill() ? words.phrase("subject.drill", Map.of("subject", subject)) : subject;
        return marked.replaceAll("[\\s\\p{Cntrl}\u00a0\u2028\u2029]+", " ").strip();
    }

    /** A reply in a ticket and a note to those inside name reference and page in their own sentences. */
    private List<Map<String, Object>> footer(Letter letter, Language language, Map<String, Object> variables) {
        var alone = letter instanceof TicketReply || letter instanceof InternalNote;
        return alone ? List.of() : models(paragraphs("footer", language, variables, true));
    }

    private List<Paragraph> paragraphs(
            String file, Language language, Map<String, Object> variables, boolean withGreeting) {
        var paragraphs = new Paragraphs();
        var model = new HashMap<>(variables);
        model.putAll(paragraphs.directives(withGreeting, variables.containsKey("downtime")));
        files.run("%s/%s.ftl".formatted(language.tag(), file), model);
        return paragraphs.all();
    }

    /** The record's name in kebab case: FollowUp is follow-up.ftl. */
    static String fileOf(Letter letter) {
        return letter.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> models(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::toModel).toList();
    }
}
