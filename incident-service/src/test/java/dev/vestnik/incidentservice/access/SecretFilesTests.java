package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readTakesTheContentWithoutItsLastLineBreak() throws IOException {
        var file = Files.writeString(folder.resolve("url"), "postgresql://a:b@c/d\n");

        assertThat(SecretFiles.read(Map.of("VESTNIK_DATABASE_URL_FILE", file.toString(), "HOME_FILE", "/nowhere")))
                .isEqualTo(Map.of("VESTNIK_DATABASE_URL", "postgresql://a:b@c/d"));
    }

    @Test
    void readWhenBothFormsAreSetRefuses() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "one");

        assertThatThrownBy(() -> SecretFiles.read(
                        Map.of("VESTNIK_ADMIN_TOKEN_FILE", file.toString(), "VESTNIK_ADMIN_TOKEN", "two")))
                .hasMessageContaining("not both")
                .hasMessageNotContaining("two");
    }

    @Test
    void readWhenTheFileIsMissingNamesItAndTheVariable() {
        assertThatThrownBy(() -> SecretFiles.read(Map.of("VESTNIK_SMTP_URL_FILE", "/nowhere/at-all")))
                .hasMessageContaining("VESTNIK_SMTP_URL_FILE")
                .hasMessageContaining("/nowhere/at-all");
    }
}
