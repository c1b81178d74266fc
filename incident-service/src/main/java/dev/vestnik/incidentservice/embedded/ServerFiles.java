package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once for each version into a folder that is either whole or absent. */
final class ServerFiles {

    /** The beginning of the name of every such folder, whatever its version. */
    static final String PREFIX = "server-";

    private static final int EXECUTABLE = 0100;

    private ServerFiles() {}

    /** The folder with {@code bin/postgres} in it, below {@code parent}. */
    static Path unpacked(Path parent) {
        try {
            var archive = archiveName();
            var folder = parent.resolve(PREFIX + sumOf(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked below " + parent, fault);
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> within = Files.walk(folder)) {
            for (Path path : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = "postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system,
                        machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64");
        if (ServerFiles.class.getResource("/" + name) == null) {
            throw new IllegalStateException(
                    "No PostgreSQL is packed for %s on %s: set VESTNIK_DATABASE_URL to one of your own."
                            .formatted(system, machine));
        }
        return name;
    }

    private static String sumOf(String archive) throws IOException {
        try (var stream = opened(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(stream.readAllBytes());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream opened(String archive) throws IOException {
        var stream = ServerFiles.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new IOException("No " + archive);
        }
        return stream;
    }

    private static void unpack(String archive, Path folder) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".half");
        remove(half);
        Files.createDirectories(half);
        try (var tar = new TarArchiveInputStream(new XZInputStream(opened(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(folder.resolve(entry.getName()).getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            target.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, false);
        }
    }
}
