package huisheng.ballots.blind;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The signer signs any number; what an encoding may look like is for the verifier alone to say. */
class ForgedEncodingsTest {
    private static final Randomness RANDOM = Randomness.system();
    private static final SecretBlindKey KEY = SecretBlindKey.generate(BlindVariant.PSS_DETERMINISTIC, 2048, RANDOM);
    private static final byte[] MESSAGE = "paper".getBytes(StandardCharsets.UTF_8);
    private static final int BITS = KEY.verifier().modulus().bitLength() - 1;

    private static byte[] encoded() {
        return EmsaPss.encode(MESSAGE, BITS, RANDOM.bytes(BlindVariant.PSS_DETERMINISTIC.saltLength()));
    }

    private static boolean passes(byte[] encoded) throws MalformedEncoding {
        return KEY.verifier().verifies(MESSAGE, KEY.sign(encoded, RANDOM));
    }

    @Test
    void a_signed_encoding_passes() throws MalformedEncoding {
        assertThat(passes(encoded())).isTrue();
    }

    @Test
    void padding_that_is_not_zero_is_refused() throws MalformedEncoding {
        byte[] encoded = encoded();
        encoded[20] ^= 1; // before the salt; the mask hides it, the hash does not cover it
        assertThat(passes(encoded)).isFalse();
    }

    @Test
    void a_separator_other_than_one_is_refused() throws MalformedEncoding {
        byte[] encoded = encoded();
        encoded[encoded.length - 1 - 48 - 48 - 1] ^= 2;
        assertThat(passes(encoded)).isFalse();
    }

    @Test
    void another_trailer_is_refused() throws MalformedEncoding {
        byte[] encoded = encoded();
        encoded[encoded.length - 1] ^= 1;
        assertThat(passes(encoded)).isFalse();
    }

    @Test
    void a_bit_beyond_the_encoding_is_refused() throws MalformedEncoding {
        byte[] encoded = encoded();
        encoded[0] |= (byte) 0x80;
        while (Fixed.number(encoded).compareTo(KEY.verifier().modulus()) >= 0) {
            encoded = encoded();
            encoded[0] |= (byte) 0x80;
        }
        assertThat(passes(encoded)).isFalse();
    }
}
