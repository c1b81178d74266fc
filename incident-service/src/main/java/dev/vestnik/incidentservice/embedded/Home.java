package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code VESTNIK_HOME}: the folder of all that the default run embeds. One service at a time; the lock goes with its process, however that ends. */
final class Home implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Home(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** The folder, made if it is not there; {@link HomeTaken} when another service runs in it. */
    static Home taken(Path folder) {
        try {
            var whole = Files.createDirectories(folder.toAbsolutePath().normalize());
            var channel = FileChannel.open(
                    whole.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                throw new HomeTaken(whole);
            }
            return new Home(whole, channel, lock);
        } catch (IOException fault) {
            throw new UncheckedIOException("VESTNIK_HOME cannot be used: " + folder, fault);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            return null;
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The secret kept in that file, made at first asking; only the owner may read it. */
    String secret(String name) {
        try {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                writeSecret(file);
            }
            return Files.readString(file).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void writeSecret(Path file) throws IOException {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, HexFormat.of().formatHex(bytes), StandardCharsets.UTF_8);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Another service runs in this home. */
    static final class HomeTaken extends RuntimeException {
        HomeTaken(Path folder) {
            super("Another Vestnik is running in %s. Stop it, or give this one a folder of its own by VESTNIK_HOME."
                    .formatted(folder));
        }
    }
}
