package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever a file holds: a finding or one line of reason, never a stack trace (attack E8). */
class HostileInputTest {
    private static final Path GOOD = Path.of("vectors/record/good/c1-nh-schulze-mixed-2shuffles-ed25519.bel");

    @TempDir
    private Path folder;

    private record Ran(int code, String output) {}

    private static Ran ballots(String... words) {
        StringWriter output = new StringWriter();
        CommandLine ballots = Main.commandLine();
        ballots.setOut(new PrintWriter(output, true));
        ballots.setErr(new PrintWriter(output, true));
        int code = ballots.execute(words);
        return new Ran(code, output.toString());
    }

    private Ran verify(byte[] content) throws Exception {
        Path file = folder.resolve("x.bel");
        Files.write(file, content);
        Ran ran = ballots("verify", file.toString());
        assertThat(ran.code()).isIn(1, 2);
        assertThat(ran.output()).doesNotContain("\tat ", "internal error");
        if (ran.code() == 2) assertThat(ran.output().lines()).hasSize(1);
        return ran;
    }

    @Test
    void E8_what_is_no_record_is_unusable_with_one_line() throws Exception {
        assertThat(verify(new byte[0]).code()).isEqualTo(2);
        assertThat(verify(new byte[512]).code()).isEqualTo(2);
        assertThat(verify("hello".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(2);
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(verify(noise).code()).isEqualTo(2);
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0};
        assertThat(verify(Arrays.copyOf(gzip, 4096)).code()).isEqualTo(2);
    }

    @Test
    void E8_wrong_use_is_one_line_too() throws Exception {
        List<List<String>> wrong = List.of(
                List.of("verify"),
                List.of("verify", folder.resolve("none.bel").toString()),
                List.of("verify", folder.toString()),
                List.of("verify", "--like", "nobody", GOOD.toString()),
                List.of("frobnicate"),
                List.of("trustee", "keygen", "--group", "P-256", "--key", "a", "--public", "b"),
                List.of("archive", "extract", GOOD.toString(), "00"),
                List.of("show", "pom.xml"),
                List.of("verify-diff", "pom.xml", GOOD.toString()));
        for (List<String> words : wrong) {
            Ran ran = ballots(words.toArray(String[]::new));
            assertThat(ran.code()).as("%s", words).isEqualTo(2);
            assertThat(ran.output().lines()).as("%s", words).hasSize(1);
            assertThat(ran.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void E8_a_record_cut_anywhere_is_not_sound_or_unusable() throws Exception {
        byte[] good = Files.readAllBytes(GOOD);
        Random random = new Random(2);
        for (int i = 0; i < 25; i++) verify(Arrays.copyOf(good, 1 + random.nextInt(good.length - 1)));
    }

    @Test
    void E8_any_flipped_bit_is_found() throws Exception {
        byte[] good = Files.readAllBytes(GOOD);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] mutant = good.clone();
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            verify(mutant);
        }
    }

    @Test
    void E8_a_header_that_promises_gigabytes_is_not_believed() throws Exception {
        byte[] good = Files.readAllBytes(GOOD);
        // the size field of the second entry, whose header begins after the first entry of two blocks
        System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, good, 1024 + 124, 11);
        assertThat(verify(good).output()).contains("V01");
    }

    @Test
    void text_of_a_record_reaches_the_terminal_without_control_characters() {
        assertThat(Plain.line("a\u001b[2Jb\nc\u202ed")).isEqualTo("a\uFFFD[2Jb c\uFFFDd");
    }

    @Test
    void a_key_file_opens_with_its_passphrase_only_and_only_untouched() throws Exception {
        Path pass = folder.resolve("pass");
        Path key = folder.resolve("t.key");
        Files.writeString(pass, "correct horse\n");
        Ran made = ballots(
                "trustee",
                "keygen",
                "--key",
                key.toString(),
                "--public",
                folder.resolve("t.json").toString(),
                "--passphrase-file",
                pass.toString());
        assertThat(made.code()).isZero();
        assertThat(Files.getPosixFilePermissions(key).toString()).doesNotContain("GROUP", "OTHERS");
        KeyFile opened = KeyFile.open(key, "correct horse".toCharArray());
        assertThat(opened.toString()).isEqualTo("withheld");
        String secret = opened.secret().members().get("secret").asText();
        assertThat(Files.readString(key)).doesNotContain(secret);
        assertThat(made.output()).doesNotContain(secret);
        assertThat(catchOpen(key, "correct horsf")).contains("does not open");
        String content = Files.readString(key);
        Files.writeString(key, content.replace("\"passes\":3", "\"passes\":4"));
        assertThat(catchOpen(key, "correct horse")).contains("does not open");
        Files.writeString(key, content.replace("\"memory_kib\":65536", "\"memory_kib\":2000000000"));
        assertThat(catchOpen(key, "correct horse")).contains("out of range");
        Ran again = ballots(
                "trustee",
                "keygen",
                "--key",
                key.toString(),
                "--public",
                folder.resolve("u.json").toString(),
                "--passphrase-file",
                pass.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.output()).contains("exists already");
    }

    @Test
    void the_registrars_file_shows_a_credential_only_to_who_asks_with_the_passphrase() throws Exception {
        Path pass = folder.resolve("pass");
        Path secret = folder.resolve("secret");
        Files.writeString(pass, "correct horse\n");
        Files.writeString(folder.resolve("voters"), "vera\nwim\n");
        String[] make = {
            "credentials",
            "--uuid",
            "11111111111111",
            "--voters",
            folder.resolve("voters").toString(),
            "--secret",
            secret.toString(),
            "--public",
            folder.resolve("public").toString(),
            "--passphrase-file",
            pass.toString()
        };
        Ran made = ballots(make);
        assertThat(made.code()).isZero();
        assertThat(Files.getPosixFilePermissions(secret).toString()).doesNotContain("GROUP", "OTHERS");
        Ran vera = ballots("reveal", secret.toString(), "--login", "vera", "--passphrase-file", pass.toString());
        assertThat(vera.output()).matches("(?s)[1-9A-HJ-NP-Za-km-z-]{25}\\R");
        String credential = vera.output().strip();
        assertThat(Files.readString(secret)).doesNotContain(credential, "vera");
        assertThat(made.output()).doesNotContain(credential);
        assertThat(ballots("reveal", secret.toString(), "--all", "--passphrase-file", pass.toString())
                        .output())
                .contains("vera\t" + credential)
                .contains("wim\t");
        assertThat(ballots("reveal", secret.toString(), "--passphrase-file", pass.toString())
                        .code())
                .isEqualTo(2);
        Files.writeString(pass, "another horse\n");
        Ran stranger = ballots("reveal", secret.toString(), "--login", "vera", "--passphrase-file", pass.toString());
        assertThat(stranger.code()).isEqualTo(2);
        assertThat(stranger.output()).contains("does not open").doesNotContain(credential);
    }

    private static String catchOpen(Path key, String passphrase) throws Exception {
        try {
            KeyFile.open(key, passphrase.toCharArray());
            return "";
        } catch (Unusable e) {
            return e.getMessage();
        }
    }

    @Test
    void every_command_explains_itself_and_the_manual_names_each() {
        CommandLine root = Main.commandLine();
        String manual = ballots("man").output();
        explain(root, "", manual);
    }

    private static void explain(CommandLine parent, String path, String manual) {
        parent.getSubcommands().forEach((name, command) -> {
            if (name.equals("help")) return;
            String words = (path + " " + name).strip();
            String[] help = (words + " --help").split(" ");
            Ran ran = ballots(help);
            assertThat(ran.code()).as(words).isZero();
            assertThat(ran.output()).as(words).contains("Usage: ballots " + words);
            assertThat(manual).contains("ballots " + words.replace("-", "\\-"));
            explain(command, words, manual);
        });
    }
}
