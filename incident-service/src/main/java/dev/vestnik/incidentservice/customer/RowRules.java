package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a row about a customer must be like. Says everything that is wrong with it, not only the first thing. */
final class RowRules {
    static final List<String> COLUMNS = List.of("id", "name", "email", "language", "zone", "components");

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;|]");
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_COMPONENTS = 1_000;

    private final Map<String, String> componentIds;

    RowRules(Map<String, ComponentId> components) {
        componentIds = new LinkedHashMap<>();
        components.forEach((code, id) -> componentIds.put(code, id.value().toString()));
    }

    /** The row, when {@code fault} was not called. Cells stand in the order of {@link #COLUMNS}. */
    CustomerRow check(long number, List<String> cells, Consumer<RowError> fault) {
        var row = new Checking(number, fault);
        return new CustomerRow(
                number,
                row.required("id", cells.get(0), LONGEST_ID),
                row.required("name", cells.get(1), LONGEST_NAME),
                row.language(cells.get(3).toLowerCase(Locale.ROOT)),
                row.zone(cells.get(4)),
                cells.get(2).isEmpty() ? null : row.email(cells.get(2)),
                row.components(cells.get(5)));
    }

    private final class Checking {
        private final long number;
        private final Consumer<RowError> fault;

        Checking(long number, Consumer<RowError> fault) {
            this.number = number;
            this.fault = fault;
        }

        String required(String column, String value, int longest) {
            if (value.isEmpty()) {
                say(column, "required", value, Texts.of("Не заполнено.", "Empty."));
            } else if (value.length() > longest) {
                var most = Texts.of(
                        "Не длиннее %d знаков.".formatted(longest), "%d characters at most.".formatted(longest));
                say(column, "max-length", value, most);
            } else if (UNPRINTABLE.matcher(value).find()) {
                var why = Texts.of("Непечатные знаки внутри значения.", "Control characters inside the value.");
                say(column, "control-character", value, why);
            }
            return value;
        }

        String language(String value) {
            if (Languages.required().stream().noneMatch(known -> known.tag().equals(value))) {
                var why = Texts.of("Язык: ru или en.", "The language is ru or en.");
                say("language", "unknown-language", value, why);
            }
            return value;
        }

        String zone(String value) {
            if (!ZONES.contains(value)) {
                var why = Texts.of(
                        "Нет такого часового пояса; нужно имя IANA: Europe/Moscow.",
                        "No such time zone; an IANA name is needed: Europe/Moscow.");
                say("zone", "unknown-zone", value, why);
            }
            return value;
        }

        String email(String value) {
            if (!isAddress(value)) {
                var why = Texts.of("Это не адрес электронной почты.", "This is not an e-mail address.");
                say("email", "email", value, why);
            }
            return value;
        }

        List<String> components(String value) {
            var codes = BETWEEN_CODES
                    .splitAsStream(value)
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
            if (codes.size() > MOST_COMPONENTS) {
                var why = Texts.of("Не больше 1000 компонентов.", "1000 components at most.");
                say("components", "max-items", value, why);
                return List.of();
            }
            codes.stream().filter(code -> !componentIds.containsKey(code)).forEach(this::unknown);
            return codes.stream()
                    .filter(componentIds::containsKey)
                    .map(componentIds::get)
                    .sorted()
                    .toList();
        }

        private void unknown(String code) {
            var error = Components.unknown("components", code, componentIds.keySet());
            say("components", error.rule(), code, error.message());
        }

        private void say(String column, String rule, String value, Texts message) {
            fault.accept(RowError.of(number, column, rule, message, value));
        }
    }

    private static boolean isAddress(String value) {
        if (value.length() > LONGEST_ADDRESS || UNPRINTABLE.matcher(value).find()) {
            return false;
        }
        try {
            var parsed = InternetAddress.parse(value, true);
            if (parsed.length != 1 || parsed[0].isGroup()) {
                return false;
            }
            parsed[0].validate();
            return value.equals(parsed[0].getAddress()) && Arrays.stream(parsed).allMatch(RowRules::hasDomain);
        } catch (AddressException notOne) {
            return false;
        }
    }

    private static boolean hasDomain(InternetAddress address) {
        return address.getAddress().indexOf('@') > 0;
    }
}
