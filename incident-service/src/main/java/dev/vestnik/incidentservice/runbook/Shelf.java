package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All runbooks, read at the start: those shipped with Vestnik, and over them the company's own folder ({@code VESTNIK_RUNBOOKS}), whose runbook of the
 * same code takes the place of ours. A bad file stays out and is reported; the good ones are kept.
 */
@Component
class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String SHIPPED = "classpath*:/runbooks/*.md";

    private final List<Fault> faults = new ArrayList<>();
    private final List<Book> books;

    Shelf(@Value("${vestnik.runbooks:}") String folder) {
        var byCode = new TreeMap<String, Book>();
        read(shipped(), false).forEach(book -> byCode.put(book.runbook().code(), book));
        if (!folder.isBlank()) {
            read(own(Path.of(folder)), true)
                    .forEach(book -> byCode.put(book.runbook().code(), book));
        }
        books = List.copyOf(byCode.values());
        faults.forEach(fault -> LOG.warn(
                "Runbook {}:{} {}: {}",
                fault.file(),
                fault.line(),
                fault.rule(),
                fault.words().byLanguage().values()));
    }

    /** By code. */
    List<Book> books() {
        return books;
    }

    Optional<Book> find(String code) {
        return books.stream().filter(book -> book.runbook().code().equals(code)).findFirst();
    }

    /** The runbook of that code, or a NOT_FOUND problem. */
    Book require(String code) {
        return find(code)
                .orElseThrow(() -> Problem.notFound("Такого порядка действий нет.", "There is no such runbook."));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private List<Book> read(List<Resource> files, boolean own) {
        var sheets = files.stream()
                .flatMap(file -> SheetReader.read(name(file), text(file), faults).stream())
                .toList();
        return Pairs.of(sheets, own, faults);
    }

    private static List<Resource> shipped() {
        try {
            return sorted(Arrays.asList(new PathMatchingResourcePatternResolver().getResources(SHIPPED)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Resource> own(Path folder) {
        try (var files = Files.list(folder)) {
            return sorted(files.filter(file -> file.toString().endsWith(".md"))
                    .<Resource>map(FileSystemResource::new)
                    .toList());
        } catch (IOException unreadable) {
            faults.add(Fault.of(
                    folder.toString(),
                    1,
                    "folder",
                    "Папка VESTNIK_RUNBOOKS не читается.",
                    "The folder VESTNIK_RUNBOOKS cannot be read."));
            return List.of();
        }
    }

    private static List<Resource> sorted(List<Resource> files) {
        return files.stream().sorted(Comparator.comparing(Shelf::name)).toList();
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
