package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Letters as files with growing numbers; of more than a thousand the oldest go. */
final class LetterFiles {

    /** How many letters are kept. */
    static final int KEPT = 1_000;

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.eml");

    private final Path folder;
    private long last;

    LetterFiles(Path folder) {
        this.folder = folder;
        this.last = numbers().stream().findFirst().orElse(0L);
    }

    /** Writes a letter into a stream it is given. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps a letter, whole or not at all, and answers its number. */
    synchronized long keep(Content content) {
        long number = last + 1;
        var half = folder.resolve(number + ".half");
        try {
            try (var out = Files.newOutputStream(half)) {
                content.writeTo(out);
            }
            Files.move(half, file(number), StandardCopyOption.ATOMIC_MOVE);
            last = number;
            Files.deleteIfExists(file(number - KEPT));
            return number;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The numbers of all letters, the newest first. */
    List<Long> numbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .limit(KEPT)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path file(long number) {
        return folder.resolve(number + ".eml");
    }
}
