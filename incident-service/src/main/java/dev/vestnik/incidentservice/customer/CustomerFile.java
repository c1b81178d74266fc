package dev.vestnik.incidentservice.customer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A CSV file of customers, read line by line: a row is one line, so that an unclosed quote spoils that row and no other. Columns are found by their
 * names, in any order; further columns are passed over. The separator is a comma, or a semicolon when the header has no comma.
 */
final class CustomerFile {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Lines lines;
    private final Utf8 utf8 = new Utf8();
    private final CsvReader.CsvReaderBuilder csv;
    private final int width;
    private final int[] places;

    /** One line of the file as cells in the order of {@link RowRules#COLUMNS}; none when the line is at fault. */
    record Row(long number, Optional<List<String>> cells) {}

    private CustomerFile(Lines lines, String header) {
        this.lines = lines;
        boolean semicolon = header.indexOf(',') < 0;
        csv = CsvReader.builder().fieldSeparator(semicolon ? ';' : ',').allowUnclosedQuote(false);
        var names = namesIn(header);
        width = names.size();
        places = RowRules.COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    /** Reads the header; an INVALID problem when it is not that of a file of customers in UTF-8. */
    static CustomerFile open(InputStream bytes) throws IOException {
        var lines = new Lines(bytes);
        var first = lines.next().orElseThrow(CustomerFile::empty);
        Utf8.requireNoUtf16(first.bytes());
        var line = new Lines.Line(1, withoutMark(first.bytes()), first.tooLong());
        var header = new Utf8().textOf(line, error -> {
            throw Problem.invalid(List.of(new FieldError("file", error.rule(), error.message())));
        });
        return new CustomerFile(lines, header.orElse(""));
    }

    /** The next line with content; empty at the end of the file. Faults of the line are told as they are found. */
    Optional<Row> next(Consumer<RowError> fault) throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().bytes().length == 0) {
            line = lines.next();
        }
        return line.map(found -> new Row(found.number(), cellsOf(found, fault)));
    }

    /** An INVALID problem when what was read turns out not to be UTF-8. */
    void requireUtf8() {
        utf8.requireUtf8();
    }

    private Optional<List<String>> cellsOf(Lines.Line line, Consumer<RowError> fault) {
        if (line.tooLong()) {
            var why = Texts.of("Строка длиннее мегабайта.", "The row is longer than a megabyte.");
            fault.accept(RowError.of(line.number(), "", "max-size", why, ""));
            return Optional.empty();
        }
        return utf8.textOf(line, fault).flatMap(text -> cellsOf(line.number(), text, fault));
    }

    private Optional<List<String>> cellsOf(long number, String text, Consumer<RowError> fault) {
        try {
            var fields = csv.ofSingleCsvRecord(text).getFields();
            if (fields.size() == width) {
                return Optional.of(Arrays.stream(places)
                        .mapToObj(place -> fields.get(place).strip())
                        .toList());
            }
            fault.accept(RowError.of(number, "", "columns", widthIs(fields.size()), text));
        } catch (CsvParseException broken) {
            var why = Texts.of(
                    "Кавычки не сходятся: значение должно закрываться на той же строке.",
                    "The quotes do not match: a value must be closed on the same line.");
            fault.accept(RowError.of(number, "", "quotes", why, text));
        }
        return Optional.empty();
    }

    private Texts widthIs(int found) {
        return Texts.of(
                "Столбцов %d, а в заголовке %d.".formatted(found, width),
                "%d columns, but the header has %d.".formatted(found, width));
    }

    private List<String> namesIn(String header) {
        List<String> names;
        try {
            names = csv.ofSingleCsvRecord(header).getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (CsvParseException broken) {
            names = List.of();
        }
        var errors = RowRules.COLUMNS.stream()
                .filter(notOnceIn(names))
                .map(CustomerFile::notOnce)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return names;
    }

    private static Predicate<String> notOnceIn(List<String> names) {
        return column -> names.stream().filter(column::equals).count() != 1;
    }

    private static FieldError notOnce(String column) {
        return FieldError.of(
                "file." + column,
                "header",
                "В первой строке файла столбец «%s» должен быть назван один раз.".formatted(column),
                "The first line of the file must name column \"%s\" once.".formatted(column));
    }

    private static Problem empty() {
        return Problem.invalid("file", "required", "Файл пуст.", "The file is empty.");
    }

    private static byte[] withoutMark(byte[] first) {
        boolean marked = first.length >= 3 && Arrays.equals(first, 0, 3, BYTE_ORDER_MARK, 0, 3);
        return marked ? Arrays.copyOfRange(first, 3, first.length) : first;
    }
}
