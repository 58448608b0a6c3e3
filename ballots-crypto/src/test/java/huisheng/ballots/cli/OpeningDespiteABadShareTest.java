package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Owned;
import huisheng.ballots.wire.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two of three open; the second gives a share whose proofs do not hold, and it got into the record all the same. */
class OpeningDespiteABadShareTest {
    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String run(String command) {
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("@")) words[i] = file(words[i].substring(1));
        }
        Told told = Told.by(words);
        assertThat(told.code()).as("%s: %s", command, told.text()).isEqualTo(Main.SOUND);
        return told.text().strip();
    }

    private void begin() throws Exception {
        Files.writeString(folder.resolve("pass"), "correct horse battery staple\n");
        Files.writeString(folder.resolve("voters"), "ada\n");
        String question = "{\"answers\":[\"Yes\",\"No\"],\"min\":1,\"max\":1,\"question\":\"?\"}";
        String template = "{\"name\":\"P13\",\"description\":\"\",\"questions\":[" + question + "]}";
        Files.writeString(folder.resolve("template"), template);
        Files.writeString(folder.resolve("choices"), "[[1,0]]");
        String all = "--certificate @c1 @c2 @c3";
        for (int i = 1; i <= 3; i++) {
            run("trustee certify --size 3 --threshold 2 --index " + i + " --key @k" + i + " --out @c" + i
                    + " --passphrase-file @pass");
        }
        for (int i = 1; i <= 3; i++) {
            run("trustee share --key @k" + i + " --passphrase-file @pass " + all + " --out @p" + i);
        }
        for (int i = 1; i <= 3; i++) {
            run("trustee confirm --key @k" + i + " --passphrase-file @pass " + all + " --part @p1 @p2 @p3 --out @f"
                    + i);
        }
        run("trustee combine " + all + " --part @p1 @p2 @p3 --confirmation @f1 @f2 @f3 --out @set");
        String uuid = run("election uuid");
        run("credentials --uuid " + uuid
                + " --voters @voters --passphrase-file @pass --secret @secret --public @public");
        run("election create --template @template --uuid " + uuid
                + " --trustee @set --credentials @public --out @e.bel");
        run(
                "ballot seal --record @e.bel --credential-file @secret --login ada --passphrase-file @pass --choices @choices --out @b");
        run("archive add-ballot @e.bel @b");
        run("tally @e.bel");
    }

    private void open(int member) {
        run("trustee decrypt @e.bel --key @k" + member + " --passphrase-file @pass --confirmation @f" + member
                + " --min-ballots 1 --out @d" + member);
    }

    @Test
    void attack_P13_the_others_still_open_and_the_bad_share_is_named() throws Exception {
        begin();
        open(1);
        run("archive add-decryption @e.bel @d1 --owner 1");
        open(2);
        String share = Files.readString(folder.resolve("d2")).strip();
        byte[] spoiled = Pattern.compile("(\"challenge\":\"[0-9]*)([0-9])\"")
                .matcher(share)
                .replaceAll(proof -> proof.group(1) + (proof.group(2).equals("7") ? "8" : "7") + "\"")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("bad"), spoiled);
        Told refused = Told.by("archive", "add-decryption", file("e.bel"), file("bad"), "--owner", "2");
        assertThat(refused.code()).isEqualTo(Main.NOT_SOUND);
        byte[] owned = new Owned(2, Hash.of(spoiled)).encode().canonical();
        RecordFile.append(folder.resolve("e.bel"), EventType.PARTIAL_DECRYPTION, List.of(spoiled, owned));
        open(3);
        run("archive add-decryption @e.bel @d3 --owner 3");
        assertThat(run("result @e.bel")).contains("remark: trustee 2").endsWith("{\"result\":[[1,0]]}");
        assertThat(run("verify @e.bel")).contains("trustee 2").endsWith("sound");
    }
}
