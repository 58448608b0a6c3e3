package huisheng.ballots.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BlindPapersTest {
    private static final Randomness RANDOM = Randomness.system();
    private static final byte[] MESSAGE = "结社自由".getBytes(StandardCharsets.UTF_8);
    private static final Map<BlindVariant, SecretBlindKey> KEYS = keys();

    private static Map<BlindVariant, SecretBlindKey> keys() {
        Map<BlindVariant, SecretBlindKey> keys = new EnumMap<>(BlindVariant.class);
        for (BlindVariant variant : BlindVariant.values()) {
            int bits = variant == BlindVariant.PSS_RANDOMIZED ? 3072 : 2048;
            keys.put(variant, SecretBlindKey.generate(variant, bits, RANDOM));
        }
        return keys;
    }

    private static SignedPaper collected(SecretBlindKey key, byte[] message) throws MalformedEncoding {
        SecretBlinding blinding = SecretBlinding.of(key.verifier(), message, RANDOM);
        return blinding.finish(key.sign(blinding.blinded(), RANDOM)).orElseThrow();
    }

    @Test
    void a_paper_collected_blindly_is_an_ordinary_signature_to_the_platform_s_own_verifier() throws Exception {
        for (BlindVariant variant : BlindVariant.values()) {
            SecretBlindKey key = KEYS.get(variant);
            SignedPaper paper = collected(key, MESSAGE);
            Signature rsa = Signature.getInstance("RSASSA-PSS");
            rsa.setParameter(
                    new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, variant.saltLength(), 1));
            RSAPublicKeySpec spec = new RSAPublicKeySpec(
                    key.verifier().modulus(), key.verifier().exponent());
            rsa.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
            rsa.update(paper.prepared());
            assertThat(rsa.verify(paper.signature())).isTrue();
            assertThat(paper.isSoundUnder(key.verifier())).isTrue();
            assertThat(paper.message(variant)).isEqualTo(MESSAGE);
        }
    }

    @Test
    void the_default_key_has_3072_bits() {
        assertThat(SecretBlindKey.generate(BlindVariant.PSS_RANDOMIZED, RANDOM)
                        .verifier()
                        .modulus()
                        .bitLength())
                .isEqualTo(3072);
    }

    @Test
    void a_key_has_the_shape_that_fips_186_asks_for() throws MalformedEncoding {
        for (SecretBlindKey key : KEYS.values()) {
            BigInteger[] primes = key.reveal();
            BigInteger n = key.verifier().modulus();
            assertThat(primes[0].multiply(primes[1])).isEqualTo(n);
            for (BigInteger p : primes) {
                assertThat(p.bitLength()).isEqualTo(n.bitLength() / 2);
                assertThat(p.testBit(p.bitLength() - 2)).isTrue();
                assertThat(p.isProbablePrime(200)).isTrue();
            }
            assertThat(Primes.areFarApart(primes[0], primes[1])).isTrue();
            SecretBlindKey read = SecretBlindKey.of(key.verifier().variant(), primes[0], primes[1]);
            assertThat(read.verifier()).isEqualTo(key.verifier());
        }
    }

    @Test
    void close_primes_and_short_exponents_are_recognised() {
        BigInteger p = Primes.draw(1024, RANDOM);
        assertThat(Primes.areFarApart(p, p.nextProbablePrime())).isFalse();
        assertThat(Primes.areFarApart(p, p.subtract(BigInteger.ONE.shiftLeft(930))))
                .isTrue();
        assertThat(Primes.suits(p.add(BigInteger.ONE))).isFalse();
        BigInteger dividing = BlindPublicKey.F4.multiply(BigInteger.TWO).add(BigInteger.ONE);
        while (!dividing.isProbablePrime(100)) dividing = dividing.add(BlindPublicKey.F4.multiply(BigInteger.TWO));
        assertThat(Primes.suits(dividing)).as("65537 divides p − 1").isFalse();
    }

    @Test
    void no_key_is_made_of_what_are_not_two_primes() {
        BigInteger p = Primes.draw(1024, RANDOM);
        BigInteger q = Primes.draw(1024, RANDOM);
        BlindVariant variant = BlindVariant.PSS_RANDOMIZED;
        assertThatThrownBy(() -> SecretBlindKey.of(variant, p, p)).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> SecretBlindKey.of(variant, p, q.add(BigInteger.TWO)))
                .isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> SecretBlindKey.of(variant, p.negate(), q)).isInstanceOf(MalformedEncoding.class);
        BigInteger small = Primes.draw(512, RANDOM);
        assertThatThrownBy(() -> SecretBlindKey.of(variant, small, Primes.draw(512, RANDOM)))
                .isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> SecretBlindKey.generate(variant, 1024, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_public_key_is_read_in_its_one_spelling() throws MalformedEncoding {
        for (SecretBlindKey key : KEYS.values()) {
            String text = key.verifier().encode();
            assertThat(BlindPublicKey.decode(text)).isEqualTo(key.verifier());
            for (String other : new String[] {
                text + "=",
                text.replace("SHA384", "SHA256"),
                text.substring(0, 60),
                "",
                "+",
                "++",
                text.replace("+AQAB", "+AAEAAQ==")
            }) {
                assertThatThrownBy(() -> BlindPublicKey.decode(other)).isInstanceOf(MalformedEncoding.class);
            }
        }
    }

    @Test
    void a_modulus_with_a_small_factor_or_an_even_one_is_refused() {
        BigInteger odd = BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE);
        BigInteger ofThree = odd.subtract(odd.mod(BigInteger.valueOf(6))).add(BigInteger.valueOf(3));
        assertThatThrownBy(() -> new BlindPublicKey(BlindVariant.PSS_RANDOMIZED, ofThree, BlindPublicKey.F4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlindPublicKey(
                        BlindVariant.PSS_RANDOMIZED, BigInteger.ONE.shiftLeft(2047), BlindPublicKey.F4))
                .isInstanceOf(IllegalArgumentException.class);
        BigInteger n = KEYS.get(BlindVariant.PSS_RANDOMIZED).verifier().modulus();
        assertThatThrownBy(() -> new BlindPublicKey(BlindVariant.PSS_RANDOMIZED, n, BigInteger.valueOf(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_signer_sees_another_number_each_time_for_one_message() {
        BlindPublicKey key = KEYS.get(BlindVariant.PSSZERO_DETERMINISTIC).verifier();
        byte[] first = SecretBlinding.of(key, MESSAGE, RANDOM).blinded();
        byte[] second = SecretBlinding.of(key, MESSAGE, RANDOM).blinded();
        assertThat(first).isNotEqualTo(second);
    }

    /** Whatever was sent, some blinding factor leads from it to this very paper: what is sent tells nothing. */
    @Test
    void every_request_could_have_been_that_of_every_paper() throws MalformedEncoding {
        SecretBlindKey key = KEYS.get(BlindVariant.PSS_DETERMINISTIC);
        BigInteger n = key.verifier().modulus();
        SecretBlinding mine = SecretBlinding.of(key.verifier(), MESSAGE, RANDOM);
        SignedPaper other = collected(key, "another".getBytes(StandardCharsets.UTF_8));
        BigInteger answer = Fixed.number(key.sign(mine.blinded(), RANDOM));
        BigInteger factor =
                answer.multiply(Fixed.number(other.signature()).modInverse(n)).mod(n);
        BigInteger encoded = Fixed.number(other.signature()).modPow(BlindPublicKey.F4, n);
        assertThat(encoded.multiply(factor.modPow(BlindPublicKey.F4, n)).mod(n))
                .isEqualTo(Fixed.number(mine.blinded()));
    }

    @Test
    void attack_E9_a_failing_random_source_shows_as_a_repeated_request() {
        SecureRandom stuck = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 7);
            }
        };
        BlindPublicKey key = KEYS.get(BlindVariant.PSS_RANDOMIZED).verifier();
        byte[] first = SecretBlinding.of(key, MESSAGE, Randomness.from(stuck)).blinded();
        assertThat(SecretBlinding.of(key, MESSAGE, Randomness.from(stuck)).blinded())
                .isEqualTo(first);
    }

    @Test
    void a_paper_of_one_variant_is_none_of_another_under_the_same_modulus() throws MalformedEncoding {
        SecretBlindKey key = KEYS.get(BlindVariant.PSS_DETERMINISTIC);
        SignedPaper paper = collected(key, MESSAGE);
        BigInteger n = key.verifier().modulus();
        for (BlindVariant other : new BlindVariant[] {
            BlindVariant.PSSZERO_DETERMINISTIC, BlindVariant.PSSZERO_RANDOMIZED, BlindVariant.PSS_RANDOMIZED
        }) {
            assertThat(paper.isSoundUnder(new BlindPublicKey(other, n, BlindPublicKey.F4)))
                    .as("%s: too short to have been prepared, or another salt", other)
                    .isFalse();
        }
    }

    @Property(tries = 100)
    void a_changed_paper_is_no_paper(@ForAll byte[] message, @ForAll int at) throws MalformedEncoding {
        SecretBlindKey key = KEYS.get(BlindVariant.PSSZERO_RANDOMIZED);
        SignedPaper paper = collected(key, message);
        byte[] prepared = paper.prepared();
        prepared[Math.floorMod(at, prepared.length)] ^= 1;
        assertThat(new SignedPaper(prepared, paper.signature()).isSoundUnder(key.verifier()))
                .isFalse();
        byte[] signature = paper.signature();
        signature[Math.floorMod(at, signature.length)] ^= 64;
        assertThat(new SignedPaper(paper.prepared(), signature).isSoundUnder(key.verifier()))
                .isFalse();
        assertThat(paper.isSoundUnder(key.verifier())).isTrue();
    }

    @Property(tries = 60)
    void powers_by_the_fixed_sequence_are_those_of_big_integer(@ForAll byte[] base, @ForAll byte[] exponent) {
        BigInteger p = KEYS.get(BlindVariant.PSS_RANDOMIZED).reveal()[0];
        BigInteger b = Fixed.number(base).mod(p);
        BigInteger e = Fixed.number(Arrays.copyOf(exponent, Math.min(exponent.length, 64)));
        assertThat(new Montgomery(p).power(b, e, 512)).isEqualTo(b.modPow(e, p));
        BigInteger nearlyP = p.subtract(BigInteger.ONE).subtract(b);
        assertThat(new Montgomery(p).power(nearlyP, p.subtract(e), p.bitLength()))
                .isEqualTo(nearlyP.modPow(p.subtract(e), p));
        BigInteger odd = Fixed.number(base).setBit(0).setBit(40);
        assertThat(new Montgomery(odd).power(b.mod(odd), e, 512)).isEqualTo(b.modPow(e, odd));
    }

    @Test
    void secrets_print_nothing_and_a_destroyed_key_signs_nothing() {
        SecretBlindKey key = SecretBlindKey.generate(BlindVariant.PSS_RANDOMIZED, 2048, RANDOM);
        SecretBlinding blinding = SecretBlinding.of(key.verifier(), MESSAGE, RANDOM);
        assertThat(key).hasToString("withheld");
        assertThat(blinding).hasToString("withheld");
        key.destroy();
        assertThat(key.isDestroyed()).isTrue();
        assertThatThrownBy(() -> key.sign(blinding.blinded(), RANDOM)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::reveal).isInstanceOf(IllegalStateException.class);
    }
}
