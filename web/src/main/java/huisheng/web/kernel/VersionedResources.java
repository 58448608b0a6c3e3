package huisheng.web.kernel;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures are kept by browsers for days; each has a digest of its content in its address, so
 * that another content is another address and is fetched at once after an upgrade.
 */
public class VersionedResources extends ResourceHandlerWrapper {
    private static final int BYTES = 8;

    /** PrimeFaces has written its own already. */
    private static final Pattern VERSION = Pattern.compile("[?&]v=");

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return versioned(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return versioned(super.createResource(name, library, type));
    }

    private Resource versioned(Resource resource) {
        return resource == null ? null : new Versioned(resource);
    }

    private final class Versioned extends ResourceWrapper {
        Versioned(Resource resource) {
            super(resource);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            if (VERSION.matcher(path).find()) return path;
            return path + (path.contains("?") ? "&" : "?") + "v="
                    + versions.computeIfAbsent(path, ignored -> version());
        }

        private String version() {
            try (var content = getWrapped().getInputStream()) {
                return digest(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first 64 bits of SHA-256, in hexadecimal digits: against staleness, not against an attacker. */
    static String digest(InputStream content) throws IOException {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
