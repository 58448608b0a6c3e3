package huisheng.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VersionedResourcesTest {
    @Test
    void another_content_is_another_version() throws IOException {
        assertThat(version("a{color:red}")).isNotEqualTo(version("a{color:blue}"));
    }

    @Test
    void the_same_content_is_the_same_version_on_every_server() throws IOException {
        // The beginning of SHA-256 of "abc" (FIPS 180-4, example).
        assertThat(version("abc")).isEqualTo("ba7816bf8f01cfea");
    }

    private static String version(String content) throws IOException {
        return VersionedResources.digest(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
