package dev.vestnik.statuspage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A file that is either whole or absent: checksum in its first line, written aside, forced to disk, then renamed. */
final class CheckedFile {

    private static final String HALF = ".half";

    private CheckedFile() {}

    static void write(Path file, String text) {
        var half = file.resolveSibling(file.getFileName() + HALF);
        try {
            Files.createDirectories(folderOf(file));
            force(half, (sumOf(text) + "\n" + text).getBytes(StandardCharsets.UTF_8));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folderOf(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            var content = Files.readString(file);
            var end = content.indexOf('\n');
            var text = content.substring(end + 1);
            if (end < 0 || !content.substring(0, end).equals(sumOf(text))) {
                throw new IOException("its checksum does not fit");
            }
            return text;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            forceFolder(folderOf(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void deleteFolder(Path folder) {
        try (Stream<Path> within = Files.walk(folder)) {
            within.sorted(Comparator.reverseOrder()).forEach(CheckedFile::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folderOf(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    static boolean isHalf(Path file) {
        return file.getFileName().toString().endsWith(HALF);
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    // without this a rename may be lost with the power; some systems cannot open a folder, and then it is best effort
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }

    private static String sumOf(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
