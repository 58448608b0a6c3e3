package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.twin.Twin;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * One election in which some hold with the Java program and others with the JavaScript one: ceremony, ballots, shuffles,
 * openings. Nobody can tell from the record who used which.
 */
class TwinElectionTest {
    private static final String TEMPLATE = """
            {"name":"Mixed","description":"","questions":[\
            {"answers":["A","B","C"],"blank":true,"min":1,"max":2,"question":"Who?"},\
            {"type":"NonHomomorphic","value":{"answers":["A","B"],"question":"Rank"}}]}""";

    @TempDir
    Path folder;

    @Test
    void half_of_them_use_java_and_half_javascript() throws Exception {
        try (Twin twin = new Twin()) {
            Files.writeString(path("pass"), "correct horse battery staple\n");
            Files.writeString(path("template"), TEMPLATE);
            Files.writeString(path("voters"), "ada\nben\ncleo\ndan\n");
            ballots("trustee keygen --key s.key --public s.json --passphrase-file pass");
            String seed = holdCeremony(twin);
            openElection();
            castBallots(twin);
            mix(twin);
            open(twin, seed);
            ballots("result e.bel");
            ballots("verify --quiet e.bel");
            Json report = twin.call(
                    "verify",
                    Json.object().put("file", Twin.bytes(path("e.bel"))).build());
            assertThat(Members.of(report).take("findings").asArray()).isEmpty();
            assertThat(Members.of(report).take("result").text())
                    .startsWith("[[0,2,4,0],")
                    .contains("[1,2]")
                    .contains("[2,1]");
        }
    }

    /** Members 1 and 3 use Java, member 2 the twin; each opens letters of the other kind. */
    private String holdCeremony(Twin twin) throws Exception {
        String seed = twin.call("revealNewSeed", Json.object().build()).asText();
        ballots("trustee certify --size 3 --threshold 2 --index 1 --key m1.key --out m1.cert --passphrase-file pass");
        ballots("trustee certify --size 3 --threshold 2 --index 3 --key m3.key --out m3.cert --passphrase-file pass");
        write(
                "m2.cert",
                twin.call(
                        "certificate",
                        Json.object()
                                .put("group", "Ed25519")
                                .put("size", 3)
                                .put("threshold", 2)
                                .put("index", 2)
                                .put("seed", seed)
                                .build()));
        String certificates = "--certificate m1.cert m2.cert m3.cert";
        List<String> commitments = new ArrayList<>();
        commitments.add(share("m1", certificates));
        Members part = Members.of(twin.call("polynomial", ceremony(seed).build()));
        write("m2.part", part.take("polynomial"));
        commitments.add(part.take("fingerprint").asText());
        commitments.add(share("m3", certificates));
        confirm(twin, seed, certificates, commitments);
        String confirmations = " --confirmation m1.conf m2.conf m3.conf --out set.json";
        ballots("trustee combine " + certificates + " --part m1.part m2.part m3.part" + confirmations);
        return seed;
    }

    private String share(String member, String certificates) {
        String output = ballots("trustee share --key " + member + ".key " + certificates + " --out " + member
                + ".part --passphrase-file pass");
        return output.lines()
                .filter(line -> line.startsWith("commitment "))
                .findFirst()
                .orElseThrow()
                .substring("commitment ".length());
    }

    private void confirm(Twin twin, String seed, String certificates, List<String> commitments) throws Exception {
        for (String member : List.of("m1", "m3")) {
            ballots("trustee confirm --key " + member + ".key " + certificates
                    + " --part m1.part m2.part m3.part --commitment " + String.join(" ", commitments) + " --out "
                    + member + ".conf --passphrase-file pass");
        }
        Json sorted = twin.call(
                "letters",
                ceremony(seed)
                        .put("polynomials", texts("m1.part", "m2.part", "m3.part"))
                        .put(
                                "fingerprints",
                                Json.array(commitments.stream().map(Json::of).toList()))
                        .build());
        Json mine = sorted.asArray().get(1);
        write(
                "m2.conf",
                twin.call(
                        "accept",
                        ceremony(seed).put("index", 2).put("letters", mine).build()));
    }

    private huisheng.ballots.wire.ObjectBuilder ceremony(String seed) {
        return Json.object()
                .put("group", "Ed25519")
                .put("threshold", 2)
                .put("certificates", texts("m1.cert", "m2.cert", "m3.cert"))
                .put("seed", seed);
    }

    private void openElection() {
        String uuid = ballots("election uuid").strip();
        ballots("credentials --uuid " + uuid
                + " --passphrase-file pass --voters voters --secret secret.json --public public.json");
        ballots("election create --template template --uuid " + uuid
                + " --trustee s.json set.json --credentials public.json --out e.bel");
    }

    private void castBallots(Twin twin) throws Exception {
        ballots("show e.bel");
        int number = 0;
        for (String voter : List.of("ada", "ben", "cleo", "dan")) {
            boolean java = number++ % 2 == 0;
            String choices = java ? "[[0,1,1,0],[1,2]]" : "[[0,0,1,0],[2,1]]";
            Files.writeString(path("choices"), choices);
            if (java) {
                ballots("ballot seal --record e.bel --credential-file secret.json --login " + voter
                        + " --passphrase-file pass --choices choices --out " + voter);
            } else {
                Json sealed = twin.call(
                        "seal",
                        Json.object()
                                .put("election", electionText())
                                .put(
                                        "code",
                                        ballots("reveal secret.json --passphrase-file pass --login " + voter)
                                                .strip())
                                .put("choices", Json.parse(choices))
                                .build());
                Files.writeString(path(voter), Members.of(sealed).take("ballot").asText());
            }
            ballots("archive add-ballot e.bel " + voter);
        }
        ballots("tally e.bel");
    }

    /** The election's text stands between the second tar header and its padding. */
    private String electionText() throws IOException {
        byte[] record = Files.readAllBytes(path("e.bel"));
        int at = 2 * 512;
        int size = Integer.parseInt(new String(record, at + 124, 11, java.nio.charset.StandardCharsets.US_ASCII), 8);
        return new String(record, at + 512, size, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void mix(Twin twin) throws Exception {
        ballots("mix e.bel --out s1");
        ballots("archive add-shuffle e.bel s1 --owner 1");
        Json shuffle = twin.call(
                "shuffle",
                Json.object()
                        .put("file", Twin.bytes(path("e.bel")))
                        .put("owner", 3)
                        .build());
        write("s2", Members.of(shuffle).take("objects").asArray().get(0));
        ballots("archive add-shuffle e.bel s2 --owner 3");
        ballots("archive end-shuffles e.bel");
    }

    /** The single trustee and member 1 open with Java, member 2 with the twin, who looks for the own shuffle first. */
    private void open(Twin twin, String seed) throws Exception {
        Json letter =
                Members.of(Json.parse(Files.readAllBytes(path("m2.conf")))).take("private_key");
        String own = Hash.of(Files.readAllBytes(path("s2"))).hex();
        String another = Hash.of(own).hex();
        assertThatThrownBy(() -> twin.call("openShare", share(seed, letter, another)))
                .hasMessageContaining("my shuffle is missing");
        Json opened = twin.call("openShare", share(seed, letter, own));
        Members part = Members.of(opened);
        assertThat(part.take("owner").asInt()).isEqualTo(3);
        write("d3", part.take("objects").asArray().get(0));
        ballots("trustee decrypt e.bel --key s.key --passphrase-file pass --min-ballots 4 --out d1");
        ballots(
                "trustee decrypt e.bel --key m1.key --confirmation m1.conf --passphrase-file pass --min-ballots 4 --out d2");
        for (int owner = 1; owner <= 3; owner++)
            ballots("archive add-decryption e.bel d" + owner + " --owner " + owner);
    }

    private Json share(String seed, Json letter, String ownShuffle) {
        return Json.object()
                .put("file", Twin.bytes(path("e.bel")))
                .put(
                        "secret",
                        Json.object().put("seed", seed).put("letter", letter).build())
                .put("minimum", 4)
                .put("shuffles", 2) // of the three who open
                .put("ledger", Json.array())
                .put("ownShuffle", ownShuffle)
                .build();
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Json texts(String... names) {
        List<Json> texts = new ArrayList<>();
        for (String name : names) texts.add(Twin.text(path(name)));
        return Json.array(texts);
    }

    private void write(String name, Json text) throws Exception {
        Files.writeString(path(name), text.asText());
    }

    /** Runs a command that has to succeed; words with a file of the folder's stand for it. */
    private String ballots(String command) {
        StringWriter output = new StringWriter();
        CommandLine ballots = Main.commandLine();
        ballots.setOut(new PrintWriter(output, true));
        ballots.setErr(new PrintWriter(output, true));
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean file = words[i].contains(".") || words[i].matches("pass|template|voters|choices|s[12]|d[123]");
            boolean written = Files.exists(path(words[i])) && !command.contains("--login " + words[i] + " ");
            if (file || written || i > 0 && words[i - 1].equals("--out"))
                words[i] = path(words[i]).toString();
        }
        assertThat(ballots.execute(words)).as("%s%n%s", command, output).isZero();
        return output.toString();
    }
}
