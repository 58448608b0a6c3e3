package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.Group;
import huisheng.ballots.twin.Twin;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import huisheng.ballots.wire.ObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file that one program wrote opens in the other, and what a key has opened is remembered across the two. */
class KeyFilesOfBothTwinsTest {
    private static final String PASSPHRASE = "钥匙 Schlüssel \uD835\uDD4F";
    private static Twin twin;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        twin = new Twin();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    private String run(String command) throws IOException {
        Files.writeString(folder.resolve("pass"), PASSPHRASE + "\n");
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("@"))
                words[i] = folder.resolve(words[i].substring(1)).toString();
        }
        Told told = Told.by(words);
        assertThat(told.code()).as("%s: %s", command, told.text()).isEqualTo(Main.SOUND);
        return told.text().strip();
    }

    private static ObjectBuilder withPassphrase() {
        return Json.object().put("passphrase", PASSPHRASE);
    }

    private Json revealedByTwin(String file) throws Exception {
        return twin.call(
                "revealKeyFile",
                withPassphrase().put("keyFile", Twin.text(folder.resolve(file))).build());
    }

    private KeyFile opened(String file) throws Exception {
        return KeyFile.open(folder.resolve(file), PASSPHRASE.toCharArray());
    }

    @Test
    void a_file_made_here_for_the_browser_opens_in_the_twin() throws Exception {
        run("trustee keygen --browser --key @k --public @p --passphrase-file @pass");
        Members there = Members.of(revealedByTwin("k"));
        assertThat(there.take("kind").asText()).isEqualTo("trustee-key");
        assertThat(there.take("secret"))
                .isEqualTo(opened("k").secret().members().get("secret"));
    }

    @Test
    void a_file_under_argon2id_is_refused_by_the_twin_until_it_is_sealed_anew() throws Exception {
        run("trustee certify --size 3 --threshold 2 --index 1 --key @k --out @c --passphrase-file @pass");
        assertThatThrownBy(() -> revealedByTwin("k"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ballots trustee passphrase --browser");
        run("trustee passphrase --key @k --passphrase-file @pass --new-passphrase-file @pass --browser");
        assertThat(Members.of(revealedByTwin("k")).take("seed"))
                .isEqualTo(opened("k").secret().members().get("seed"));
    }

    @Test
    void a_file_made_by_the_twin_opens_here_and_only_with_its_passphrase() throws Exception {
        Json made =
                twin.call("newKeyFile", withPassphrase().put("group", "Ed25519").build());
        Members files = Members.of(made);
        Files.writeString(folder.resolve("k"), files.take("keyFile").asText());
        String publicKey = Members.of(Json.parse(files.take("publicKey").asText()))
                .take("public_key")
                .asText();
        Group group = Group.ed25519();
        assertThat(group.generatorPowers().pow(Keys.single(opened("k"), group)).toText())
                .isEqualTo(publicKey);
        assertThatThrownBy(() -> KeyFile.open(folder.resolve("k"), "another".toCharArray()))
                .isInstanceOf(Unusable.class);
        String content = Files.readString(folder.resolve("k"));
        Files.writeString(folder.resolve("k"), content.replace("1000000", "1000001"));
        assertThatThrownBy(() -> opened("k")).isInstanceOf(Unusable.class);
        Files.writeString(folder.resolve("k"), content.replace("1000000", "2000000000"));
        assertThatThrownBy(() -> opened("k")).hasMessageContaining("out of range");
    }

    @Test
    void attacks_T3_T4_what_one_program_opened_the_other_remembers() throws Exception {
        run("trustee keygen --browser --key @k --public @p --passphrase-file @pass");
        election("one");
        Json opened = openInTwin("one");
        Files.writeString(
                folder.resolve("k"), Members.of(opened).take("keyFile").asText());
        run("trustee decrypt @one.bel --key @k --passphrase-file @pass --min-ballots 1 --out @again");
        election("two");
        Told refused = Told.by(
                "trustee",
                "decrypt",
                folder.resolve("two.bel").toString(),
                "--key",
                folder.resolve("k").toString(),
                "--passphrase-file",
                folder.resolve("pass").toString(),
                "--min-ballots",
                "1",
                "--out",
                folder.resolve("never").toString());
        assertThat(refused.code()).isEqualTo(Main.NOT_SOUND);
        assertThat(refused.text()).contains("this key has opened another election");
        assertThatThrownBy(() -> openInTwin("two"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("this key has opened another election");
        openInTwin("one");
    }

    private Json openInTwin(String name) throws Exception {
        return twin.call(
                "openShareWithKeyFile",
                withPassphrase()
                        .put("file", Twin.bytes(folder.resolve(name + ".bel")))
                        .put("keyFile", Twin.text(folder.resolve("k")))
                        .put("minimum", 1)
                        .build());
    }

    /** One voter, one question of each kind, closed, mixed and counted. */
    private void election(String name) throws Exception {
        Files.writeString(folder.resolve("voters"), "ada\n");
        Files.writeString(folder.resolve("choices"), "[[1,0],[2,1],[[1,1],[0,0]]]");
        Files.writeString(folder.resolve("template"), """
                {"name":"%s","description":"","questions":[\
                {"answers":["Yes","No"],"min":1,"max":1,"question":"?"},\
                {"type":"NonHomomorphic","value":{"answers":["A","B"],"question":"?"}},\
                {"type":"Lists","value":{"answers":[["L1","a"],["L2","b"]],"question":"?"}}]}""".formatted(name));
        String uuid = run("election uuid");
        run("credentials --uuid " + uuid + " --voters @voters --passphrase-file @pass --secret @s" + name
                + " --public @l" + name);
        run("election create --template @template --uuid " + uuid + " --trustee @p --credentials @l" + name + " --out @"
                + name + ".bel");
        run("ballot seal --record @" + name + ".bel --credential-file @s" + name
                + " --login ada --passphrase-file @pass --choices @choices --out @b" + name);
        run("archive add-ballot @" + name + ".bel @b" + name);
        run("tally @" + name + ".bel");
        run("mix @" + name + ".bel --out @m" + name);
        run("archive add-shuffle @" + name + ".bel @m" + name + " --owner 1");
        run("archive end-shuffles @" + name + ".bel");
    }
}
