package dev.vestnik.statuspage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The page's own copy of what is published. A folder holds one file for each document and {@code CURRENT} names the folder
 * that counts, so that a whole new copy takes the place of the old one in one step. Every call blocks.
 */
public final class DiskCopy {

    private static final Logger log = LoggerFactory.getLogger(DiskCopy.class);

    private final Path home;

    public DiskCopy(Path home) {
        this.home = home;
    }

    /** What was kept; a broken file is left out, and the copy then asks for everything again. */
    public Kept load() {
        return readCurrent().map(this::load).orElseGet(() -> new Kept(Documents.none(), Optional.empty()));
    }

    /** Keeps one change on top of what is there; the change before it must have been kept here too. */
    public void keep(Change change, Instant confirmedAt) {
        var current = readCurrent().orElseThrow(() -> new UncheckedIOException(new IOException("No copy to add to")));
        var file = folderOf(current).resolve(nameOf(change.id()));
        switch (change.kind()) {
            case PUT -> change.document().ifPresent(document -> CheckedFile.write(file, DocumentJson.write(document)));
            case REMOVE -> CheckedFile.delete(file);
        }
        var skipped = change.kind() == Change.Kind.PUT && change.document().isEmpty();
        writeCurrent(new Current(
                change.epoch(), change.revision(), current.folder(), current.whole() && !skipped, confirmedAt));
    }

    /** Puts this in the place of everything that was kept. */
    public void replace(Documents documents, Instant confirmedAt) {
        var position = documents.position();
        var folder = "copy-" + UUID.randomUUID();
        CheckedFile.createFolder(home.resolve(folder));
        documents
                .byId()
                .forEach((id, document) ->
                        CheckedFile.write(home.resolve(folder).resolve(nameOf(id)), DocumentJson.write(document)));
        writeCurrent(new Current(
                position.map(Position::epoch).orElse(""),
                position.map(Position::revision).orElse(0L),
                folder,
                position.isPresent(),
                confirmedAt));
        dropAllBut(folder);
    }

    /** Notes that the copy was still right at that moment. */
    public void confirm(Instant confirmedAt) {
        readCurrent().ifPresent(current -> writeCurrent(current.confirmed(confirmedAt)));
    }

    private Kept load(Current current) {
        var documents = new LinkedHashMap<DocumentId, PublicDocument>();
        var whole = current.whole();
        for (Path file : filesOf(folderOf(current))) {
            whole &= load(file, documents);
        }
        var kept = new Documents(Optional.empty(), documents);
        return new Kept(
                whole ? kept.at(current.epoch(), current.revision()) : kept, Optional.of(current.confirmedAt()));
    }

    private boolean load(Path file, Map<DocumentId, PublicDocument> into) {
        try {
            var id = new DocumentId(file.getFileName().toString().replace('+', '/'));
            var document = DocumentJson.readDocument(CheckedFile.read(file));
            document.ifPresent(known -> into.put(id, known));
            return document.isPresent();
        } catch (UncheckedIOException | JacksonException | IllegalArgumentException broken) {
            log.warn("Left out {}: {}. It will be asked for again", file, broken.getMessage());
            return false;
        }
    }

    private Optional<Current> readCurrent() {
        var file = home.resolve(Current.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Current.of(CheckedFile.read(file)));
        } catch (UncheckedIOException | JacksonException | IllegalArgumentException broken) {
            log.warn("Left out {}: {}. Everything will be asked for again", file, broken.getMessage());
            return Optional.empty();
        }
    }

    private void writeCurrent(Current current) {
        CheckedFile.write(home.resolve(Current.FILE), current.toJson());
    }

    private Path folderOf(Current current) {
        return home.resolve(current.folder());
    }

    private static String nameOf(DocumentId id) {
        return id.value().replace('/', '+');
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !CheckedFile.isHalf(file)).sorted().toList();
        } catch (IOException unreadable) {
            log.warn("Cannot read {}: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    private void dropAllBut(String folder) {
        try (Stream<Path> others = Files.list(home)) {
            others.filter(Files::isDirectory)
                    .filter(other -> other.getFileName().toString().startsWith("copy-"))
                    .filter(other -> !other.getFileName().toString().equals(folder))
                    .forEach(CheckedFile::deleteFolder);
        } catch (IOException | UncheckedIOException left) {
            log.warn("An old copy is still under {}: {}", home, left.getMessage());
        }
    }

    /**
     * What the disk held.
     *
     * @param confirmedAt when it was last known to be right
     */
    public record Kept(Documents documents, Optional<Instant> confirmedAt) {}
}
