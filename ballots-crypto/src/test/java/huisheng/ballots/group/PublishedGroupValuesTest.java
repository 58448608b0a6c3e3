package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test values of the protocol (3.3, 18). */
class PublishedGroupValuesTest {
    private static final Group ED = Group.ed25519();

    @Test
    void the_generator_of_edwards25519_has_its_known_text() {
        assertThat(ED.generator().toText()).isEqualTo("66".repeat(31) + "58");
        assertThat(ED.identity().toText()).isEqualTo("0".repeat(63) + "1");
        assertThat(ED.generator().times(ED.generator()).toText())
                .isEqualTo("2260cdf3092329c21da25ee8c9a21f5697390f51643851560e5f46ae6af8a3c9");
        assertThat(ED.generator().inverse().toText()).isEqualTo("e6" + "66".repeat(30) + "58");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, d6f7c1ea42e2474a28baea1141185bb7b39fe58011e5fc31d093b5c9345f18c7",
        "0, c95c81b40c41366b2e62e68fec3c5fa4dbb93f0c3c242ac2fe7a07c0e0fd92fe",
        "1, 8278c9f7f36153e64f1e858bf1bfbf7f3a42f2f9589a4010c192a5d11c89746c"
    })
    void derived_generators_of_edwards25519_are_the_published_ones(int i, String text) {
        assertThat(ED.derivedGenerator(i).toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "RFC-3526-2048, -1, 42a1ab2fcbf00463dab7fae8dab27327e86e83059bc545e1ca1db1cc914ce5f7",
        "RFC-3526-2048, 0, 85e2d1c9fbdb19b1206ec46de450d081b03f69228cd6ceb8117f863fb1e2b8b0",
        "RFC-3526-2048, 1, 935ecf280be72a17a4b29decbb3a99c95f8a100932e484d4e9e3e0cbfbef2bc8",
        "BELENIOS-2048, -1, 096d1ff846d7d008a0ce1622f863be392873a506ce971a9b72f4eaa0c5be6562",
        "BELENIOS-2048, 0, 38914d76385817da2640eb7c35f3234bfd0f62f45350b925a1bb0873ab2d77c7",
        "BELENIOS-2048, 1, 63630c1db324a6fe2c3e06f65b76b9680d835aa05567c20beedd7e36545eaa91"
    })
    void derived_generators_of_the_finite_fields_are_the_published_ones(String group, int i, String hash)
            throws MalformedEncoding {
        String text = Group.byName(group).derivedGenerator(i).toText();
        assertThat(HexFormat.of().formatHex(Group.sha256(text.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(hash);
    }

    @Test
    void integers_are_embedded_as_published() throws MalformedEncoding {
        assertThat(ED.ofInts(1, 2, 3).toText()).isEqualTo("0".repeat(56) + "4080c009");
        assertThat(ED.ofInts(0, 0, 0)).isEqualTo(ED.identity());
        assertThat(ED.ofInts(IntStream.generate(() -> 255).limit(29).toArray()).toText())
                .isEqualTo("003" + "f".repeat(57) + "c007");
        Group residues = Group.byName("RFC-3526-2048");
        assertThat(residues.ofInts(1, 2, 3).toText()).isEqualTo("16909057");
        assertThat(residues.ofInts(0, 0, 0).toText()).isEqualTo("1");
        assertThat(residues.longestInts()).isEqualTo(255);
        assertThat(ED.longestInts()).isEqualTo(30);
        assertThat(Group.byName("BELENIOS-2048").embedsIntegers()).isFalse();
    }

    @Test
    void a_published_challenge_comes_from_its_hashed_text() throws MalformedEncoding {
        String key = "c38ac8bed6119f12a73a25f306260aa37ba9c10b1d499dcce4d8f77c53618551";
        Scalar challenge =
                ED.decodeScalar("2732474036937846676656300473225749354142074146358229527412455233220644504168");
        Scalar response =
                ED.decodeScalar("5154222192318905411627390024850822487286586972211729263036922050691473020074");
        Element commitment =
                ED.generator().powVartime(response).times(ED.decode(key).powVartime(challenge));
        assertThat(commitment.toText()).isEqualTo("895bef38666a3a5bab9d65539fca4dd4bf697649311e3b009336bc7104249165");
        assertThat(ED.hashToScalar("pok|Ed25519|" + key + "|" + commitment)).isEqualTo(challenge);
    }

    @Test
    void a_published_credential_comes_from_its_secret() throws MalformedEncoding {
        SecretScalar secret = ED.secretFromBytes(HexFormat.of()
                .parseHex("51050578bf9c55412c1aa73995603ffcc5315dc8e9307c7f3f8cac7b0e4ebced"
                        + "3d38545a32d64797dc9412d9a2a2930cb4683aa8a9c32111caad48dee8024315"));
        assertThat(secret.reveal().toText())
                .isEqualTo("5028575829464876350870788500808187389035654803703573473799068661588523287862");
        assertThat(ED.generator().pow(secret).toText())
                .isEqualTo("fb92650bfbb21def88b4b40543c9a3eab13b96163c9ee5a3fe101326358d17b8");
    }

    @Test
    void elements_of_edwards25519_are_sorted_by_their_bytes_from_the_right() throws MalformedEncoding {
        Element first = ED.decode("c2b4448de0044732c58841e71a9e3dd02cb49523f7f9b0834ea6ff6ffda44856");
        Element second = ED.generator();
        assertThat(first.toText()).isGreaterThan(second.toText());
        assertThat(ED.sortingOrder().compare(first, second)).isNegative();
    }
}
