package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sample company as it is told in {@code sample/company.json}. Nothing in it depends on chance, the clock or the machine. */
record SampleFile(Texts name, List<ComponentDraft> components, Words words) {
    private static final int CUSTOMERS = 1_000;
    private static final List<String> RUSSIAN_ZONES =
            List.of("Europe/Moscow", "Asia/Yekaterinburg", "Europe/Moscow", "Asia/Novosibirsk");
    private static final List<String> OTHER_ZONES = List.of("Europe/Berlin", "UTC", "America/New_York");

    /** Words by language. */
    record Words(SampleWords ru, SampleWords en) {}

    SampleFile {
        components = List.copyOf(components);
    }

    /** The customers as a CSV file, line by line, the header first. */
    Stream<String> csv() {
        return Stream.concat(
                Stream.of("id,name,email,language,zone,components\n"),
                IntStream.range(0, CUSTOMERS).mapToObj(this::line));
    }

    List<String> externalIds() {
        return IntStream.range(0, CUSTOMERS).mapToObj(SampleFile::externalId).toList();
    }

    private static String externalId(int number) {
        return "C-%04d".formatted(number + 1);
    }

    /** Every twenty customers the language changes, so that each component is used in both. */
    private String line(int number) {
        boolean russian = number / 20 % 2 == 0;
        int among = number / 40 * 20 + number % 20;
        return "%s,%s,%s,%s,%s,%s\n"
                .formatted(
                        externalId(number),
                        russian ? russianName(among) : otherName(among),
                        addressOf(russian ? words.ru : words.en, russian ? "it" : "ops", among),
                        russian ? "ru" : "en",
                        russian ? zone(RUSSIAN_ZONES, among) : zone(OTHER_ZONES, among),
                        componentsOf(number));
    }

    private String russianName(int number) {
        return "%s «%s»"
                .formatted(words.ru.kind(number).name(), words.ru.name(number).name());
    }

    private String otherName(int number) {
        return "%s %s"
                .formatted(words.en.name(number).name(), words.en.kind(number).name());
    }

    private static String addressOf(SampleWords words, String mailbox, int number) {
        return "%s@%s-%s.example"
                .formatted(
                        mailbox, words.name(number).slug(), words.kind(number).slug());
    }

    private static String zone(List<String> zones, int number) {
        return zones.get(number % zones.size());
    }

    /** One to four of them, spread evenly. */
    private String componentsOf(int number) {
        return IntStream.rangeClosed(0, number / 20 % 4)
                .mapToObj(step ->
                        components.get((number + step * 7) % components.size()).code())
                .collect(Collectors.joining(";"));
    }
}
