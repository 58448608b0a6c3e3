package huisheng.web.booth;

import huisheng.ballots.wire.Hash;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of the booth as a list that {@code sha256sum --check} takes: a line a file, its SHA-256 and its place below the booth. */
final class BoothFiles {
    static final String PLACE = "files.txt";
    static final String BOOTH = "/booth/";

    private BoothFiles() {}

    static String list(ServletContext context) {
        Map<String, String> hashes = new TreeMap<>();
        add(context, BOOTH, hashes);
        hashes.put(FactWords.PLACE, Hash.of(FactWords.module()).hex());
        return list(hashes);
    }

    /** @param hashes by place */
    static String list(Map<String, String> hashes) {
        return new TreeMap<>(hashes)
                .entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    private static void add(ServletContext context, String folder, Map<String, String> hashes) {
        for (var path : context.getResourcePaths(folder))
            if (path.endsWith("/")) add(context, path, hashes);
            else hashes.put(path.substring(BOOTH.length()), hash(context, path));
    }

    // The command line beside the page is some megabytes, so nothing is read as a whole.
    private static String hash(ServletContext context, String path) {
        try (var in = context.getResourceAsStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
