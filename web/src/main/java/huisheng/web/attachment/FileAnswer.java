package huisheng.web.attachment;

import huisheng.attachment.Download;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A file as an answer: to be saved and never shown in the page, as the type that its content has, streamed. A feature's
 * resource calls it with what its desk gave.
 */
public final class FileAnswer {
    private FileAnswer() {}

    public static Response of(Download download) {
        var line = download.line();
        StreamingOutput bytes = download::writeTo;
        return Response.ok(bytes)
                .type(mediaType(line.type().mediaType()))
                .header("Content-Length", line.size())
                .header("Content-Disposition", disposition(line.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }

    // A reader's program decides how the letters of a text are written; to say it wrongly would be worse.
    private static MediaType mediaType(String type) {
        return MediaType.valueOf(type);
    }

    /** RFC 6266, with the name once in plain letters and once in all of its own (RFC 8187). */
    static String disposition(String name) {
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(isPlain(c) ? (char) c : '_'));
        return plain.toString();
    }

    private static boolean isPlain(int c) {
        return isUnreserved(c) || c == ' ' || c == '(' || c == ')';
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            int c = one & 0xFF;
            if (isUnreserved(c)) encoded.append((char) c);
            else encoded.append('%').append(String.format("%02X", c));
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
