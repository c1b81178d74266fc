package dev.vestnik.incidentservice.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** How to start the status page with what this process was started with: its Java and its class path. */
record PageCommand(List<String> line, String fingerprint) {

    private static final String MAIN = "dev.vestnik.statuspage.StatusPageApplication";
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    PageCommand {
        line = List.copyOf(line);
    }

    /** With this class path; {@code settings} are what the page is told, so that a change of them is a change of the page. */
    static PageCommand of(String ownClassPath, String settings) {
        var classPath = absolute(ownClassPath);
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(List.of("-cp", classPath));
        if (isBootJar(classPath)) {
            line.addAll(List.of("-Dloader.main=" + MAIN, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            line.add(MAIN);
        }
        return new PageCommand(line, print(String.join("\n", line) + "\n" + settings + "\n" + ages(classPath)));
    }

    // the page runs in another folder than we do
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isBootJar(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (var jar = new ZipFile(classPath)) {
            return jar.getEntry("BOOT-INF/") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    // a jar built anew under its old name is another version
    private static String ages(String classPath) {
        var ages = new StringBuilder();
        for (var part : classPath.split(File.pathSeparator)) {
            try {
                ages.append(Files.getLastModifiedTime(Path.of(part)).toMillis()).append('\n');
            } catch (IOException absent) {
                ages.append("-\n");
            }
        }
        return ages.toString();
    }

    private static String print(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
