package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.ForkEvidence;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.TreeHash;
import huisheng.ballots.log.Witness;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a witness remembers, in one file that is replaced whole and is on the disk before a cosignature leaves. One program holds it
 * at a time. A file that is missing or not whole is not begun anew: who forgot what it cosigned must not cosign.
 */
final class WitnessFile implements Witness.Memory, AutoCloseable {
    private static final String FORMAT = "huisheng-witness";
    private static final int MOST_EVIDENCE = 100;

    private final Path file;
    private final FileChannel lock;
    private final Map<String, SignedNote> seen = new TreeMap<>();
    private final List<ForkEvidence> evidence = new ArrayList<>();

    private WitnessFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    static void create(Path file) throws IOException {
        write(file, Map.of(), List.of(), StandardOpenOption.CREATE_NEW);
    }

    static WitnessFile open(Path file) throws IOException, Unusable {
        if (!Files.exists(file)) throw new NoSuchFileException(file + " (a witness that forgot is made anew: keygen)");
        FileChannel lock = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WitnessFile opened = new WitnessFile(file, lock);
        try {
            if (lock.tryLock() == null) throw new OverlappingFileLockException();
            opened.read();
            return opened;
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new Unusable("another witness runs with " + file);
        } catch (MalformedEncoding e) {
            lock.close();
            throw new Unusable(file + " is not whole (" + e.getMessage() + "): retire this witness and make a new one");
        }
    }

    private void read() throws IOException, Unusable, MalformedEncoding {
        Members all = Members.of(Json.parse(Texts.bytes(file)));
        if (!all.take("format").asText().equals(FORMAT) || all.take("version").asInt() != 1) {
            throw new MalformedEncoding("no witness's file");
        }
        for (Json note : all.take("seen").asArray()) {
            SignedNote read = SignedNote.decode(note.asText());
            if (seen.put(Checkpoint.decode(read.text()).origin(), read) != null) {
                throw new MalformedEncoding("one log twice");
            }
        }
        for (Json one : all.take("refused").asArray()) evidence.add(evidence(one));
        all.end(true);
    }

    private static ForkEvidence evidence(Json json) throws MalformedEncoding {
        Members one = Members.of(json);
        SignedNote before = SignedNote.decode(one.take("seen").asText());
        SignedNote shown = SignedNote.decode(one.take("shown").asText());
        List<TreeHash> path = new ArrayList<>();
        for (Json hash : one.take("path").asArray()) path.add(TreeHash.decode(hash.asText()));
        boolean proven = one.take("proven").asBoolean();
        one.end(true);
        return new ForkEvidence(Checkpoint.decode(before.text()).origin(), before, shown, path, proven);
    }

    @Override
    public Optional<SignedNote> latest(String origin) {
        return Optional.ofNullable(seen.get(origin));
    }

    @Override
    public void keep(String origin, SignedNote next) {
        Map<String, SignedNote> after = new TreeMap<>(seen);
        after.put(origin, next);
        write(after, evidence);
        seen.put(origin, next);
    }

    /** What is proven is kept for good, of the rest the last of each log. */
    @Override
    public void keep(ForkEvidence found) {
        List<ForkEvidence> after = new ArrayList<>(evidence);
        if (!found.proven()) after.removeIf(one -> !one.proven() && one.origin().equals(found.origin()));
        boolean known = after.stream()
                .anyMatch(one -> one.shown().text().equals(found.shown().text()));
        if (known || after.size() >= MOST_EVIDENCE) return;
        after.add(found);
        write(seen, after);
        evidence.clear();
        evidence.addAll(after);
    }

    List<ForkEvidence> evidence() {
        return List.copyOf(evidence);
    }

    private void write(Map<String, SignedNote> notes, List<ForkEvidence> found) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            write(
                    next,
                    notes,
                    found,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen could not be kept", e);
        }
    }

    private void syncFolder() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix) return; // elsewhere a folder cannot be opened
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    private static void write(
            Path file, Map<String, SignedNote> notes, List<ForkEvidence> found, StandardOpenOption... how)
            throws IOException {
        Json all = Json.object()
                .put("format", FORMAT)
                .put("version", 1)
                .put(
                        "seen",
                        Json.array(notes.values().stream()
                                .map(note -> Json.of(note.encode()))
                                .toList()))
                .put("refused", Json.array(found.stream().map(WitnessFile::json).toList()))
                .build();
        StandardOpenOption[] options = new StandardOpenOption[how.length + 1];
        System.arraycopy(how, 0, options, 0, how.length);
        options[how.length] = StandardOpenOption.WRITE;
        try (FileChannel out = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap((all.text() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
    }

    private static Json json(ForkEvidence one) {
        return Json.object()
                .put("seen", one.seen().encode())
                .put("shown", one.shown().encode())
                .put(
                        "path",
                        Json.array(one.path().stream()
                                .map(hash -> Json.of(hash.toString()))
                                .toList()))
                .put("proven", Json.of(one.proven()))
                .build();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
