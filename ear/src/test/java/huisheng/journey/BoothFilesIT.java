package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.record.BoothEditions;
import huisheng.ballots.wire.Hash;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of the booth's files: what a visitor fetches is what stands in it, and the log has its digest. */
@ExtendWith(ArquillianExtension.class)
class BoothFilesIT {
    @Inject
    private BoothEditions editions;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void every_file_that_a_visitor_fetches_has_the_hash_of_the_list_and_the_log_has_the_hash_of_the_list()
            throws Exception {
        var list = new String(fetched("files.txt"));
        var lines = list.lines().toList();
        assertThat(lines).hasSizeGreaterThan(40).allMatch(line -> line.matches("[0-9a-f]{64}  \\S+"));
        for (var name : new String[] {"vote.html", "vote.js", "facts.js", "crypto/acts.js", "ballots.jar"})
            assertThat(lines).anyMatch(line -> line.endsWith("  " + name));
        for (var line : lines)
            assertThat(sha256(fetched(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64));
        var digest = Hash.of(list).hex();
        assertThat(editions.now().orElseThrow().digest()).isEqualTo(digest);
        assertThat(logged()).isNotEmpty().last().asString().contains(digest);
    }

    @Test
    void the_log_is_told_once_when_a_file_changes_and_not_at_a_start_with_the_same_files() throws Exception {
        var list = new String(fetched("files.txt"));
        int before = logged().size();
        editions.note(list);
        assertThat(logged()).hasSize(before);
        editions.note(list.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
        editions.note(list);
        assertThat(logged()).hasSize(before + 2);
    }

    private java.util.List<String> logged() throws Exception {
        return new UnionData(union).read("select facts from audit_entry where kind = 'BoothChanged' order by number");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] fetched(String place) throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/booth/" + place))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(place).isEqualTo(200);
        return answer.body();
    }
}
