package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A landed migration never changes: people's databases have run it. Add a new one, and its line to migrations.sha256. */
class MigrationsTests {

    private static final Path FILES = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations.sha256");

    @Test
    void landedMigrationsAreWhatTheyWere() throws IOException {
        var landed = Files.readAllLines(LANDED).stream()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

        assertThat(present()).containsExactlyInAnyOrderEntriesOf(landed);
    }

    private static Map<String, String> present() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), MigrationsTests::hash, (one, other) -> one, TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            var text = Files.readString(file).replace("\r\n", "\n");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
