package huisheng.ballots.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A group of prime order q in which votes are sealed, written multiplicatively as the protocol does. There are
 * exactly three, each a constant; parameters are never read from a record (protocol 02-group, attack E6).
 *
 * <p>Operations that name a {@link SecretScalar} do the same sequence of steps for every value of it. Operations
 * named {@code …Vartime} are faster and may be given public values only.
 */
public abstract sealed class Group permits Edwards25519, ResidueGroup {
    private final String name;
    final Modulus scalars;

    Group(String name, BigInteger order) {
        this.name = name;
        this.scalars = new Modulus(order);
    }

    /** The group for new elections: the prime-order subgroup of edwards25519 (RFC 8032, 5.1). */
    public static Group ed25519() {
        return Edwards25519.GROUP;
    }

    /**
     * The group which a record names.
     *
     * @throws MalformedEncoding if the name is not literally one of the three
     */
    public static Group byName(String name) throws MalformedEncoding {
        return switch (name) {
            case "Ed25519" -> Edwards25519.GROUP;
            case "BELENIOS-2048" -> ResidueGroup.BELENIOS_2048;
            case "RFC-3526-2048" -> ResidueGroup.RFC_3526_2048;
            default -> throw new MalformedEncoding("unknown group");
        };
    }

    /** The name a record and the hashed texts use. */
    public final String name() {
        return name;
    }

    /** The prime order q. */
    public final BigInteger order() {
        return scalars.value();
    }

    /** g. */
    public abstract Element generator();

    /** The neutral element, 1. */
    public abstract Element identity();

    /**
     * An element from its text, strictly: the one canonical spelling, on the curve or in the field, and in the subgroup
     * of order q. The neutral element is an element; whether it is acceptable is for the caller to say.
     *
     * @throws MalformedEncoding with the reason
     */
    public final Element decode(String text) throws MalformedEncoding {
        return member(decodeUnchecked(text));
    }

    /**
     * An element as the stock tool reads it: upper-case digits and a few other spellings pass, the subgroup does not
     * give way. Only for judging foreign records as that tool does.
     *
     * @throws MalformedEncoding with the reason
     */
    public final Element decodeLikeStock(String text) throws MalformedEncoding {
        return member(decodeLikeStockUnchecked(text));
    }

    /**
     * As {@link #decode}, but membership in the subgroup is still to be shown, by {@link #areMembers}, {@link
     * #sharedPowersVartime} or {@link #allPowersVartime}. Until then the result must only be handed to those.
     *
     * @throws MalformedEncoding with the reason
     */
    public abstract Element decodeUnchecked(String text) throws MalformedEncoding;

    /**
     * As {@link #decodeLikeStock}, membership still to be shown.
     *
     * @throws MalformedEncoding with the reason
     */
    public abstract Element decodeLikeStockUnchecked(String text) throws MalformedEncoding;

    /** Whether one element has order dividing q. Always true for elements that did not come from an unchecked decoder. */
    public abstract boolean isMember(Element element);

    /**
     * Whether all elements are in the subgroup of order q. A wrong "yes" has a probability below 2^-128 over fresh
     * randomness drawn inside, whatever the elements; a "no" is always right.
     */
    public abstract boolean areMembers(Collection<Element> elements);

    /** The canonical texts of many elements, cheaper than one by one. */
    public List<String> toTexts(Collection<Element> elements) {
        List<String> texts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            texts.add(element.toText());
        }
        return texts;
    }

    /**
     * get_generator(i) of the protocol: an element whose logarithm nobody knows, derived from a public string.
     *
     * @param i -1 or more
     */
    public abstract Element derivedGenerator(int i);

    /** Whether small integers can be embedded into an element, as questions without a homomorphic count need. */
    public final boolean embedsIntegers() {
        return longestInts() > 0;
    }

    /** How many integers of a byte each one element can hold; 0 if the group has no embedding. */
    public abstract int longestInts();

    /**
     * of_ints: the element that carries the values.
     *
     * @throws IllegalArgumentException if a value is not in 0..255 or there are too many
     * @throws UnsupportedOperationException if the group has no embedding
     */
    public abstract Element ofInts(int... values);

    /**
     * to_ints: the n values an element carries. Any element gives some values.
     *
     * @throws UnsupportedOperationException if the group has no embedding
     */
    public abstract int[] toInts(int n, Element element);

    /** A public scalar, reduced mod q. */
    public final Scalar scalar(BigInteger value) {
        return new Scalar(scalars, value.mod(order()));
    }

    /** A public scalar, reduced mod q. */
    public final Scalar scalar(long value) {
        return scalar(BigInteger.valueOf(value));
    }

    /**
     * A public scalar from canonical decimal text.
     *
     * @throws MalformedEncoding if it has a sign, a leading zero or anything but digits, or is not below q
     */
    public final Scalar decodeScalar(String text) throws MalformedEncoding {
        return new Scalar(scalars, Decimal.decode(text, order()));
    }

    /**
     * A public scalar as the stock tool reads it: leading zeros and 0x are tolerated, a value of q or more is not.
     *
     * @throws MalformedEncoding with the reason
     */
    public final Scalar decodeScalarLikeStock(String text) throws MalformedEncoding {
        return new Scalar(scalars, Decimal.decodeLikeStock(text, order()));
    }

    /** SHA-256 of the bytes, read big-endian, mod q: every challenge of the protocol (4). */
    public final Scalar hashToScalar(byte[] bytes) {
        return scalar(new BigInteger(1, sha256(bytes)));
    }

    /** {@link #hashToScalar(byte[])} of the UTF-8 bytes. */
    public final Scalar hashToScalar(String text) {
        return hashToScalar(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret drawn uniformly from [0, q). */
    public final SecretScalar randomSecret(Randomness randomness) {
        return new SecretScalar(scalars, scalars.random(randomness));
    }

    /** A public scalar drawn uniformly from [0, q). */
    public final Scalar randomScalar(Randomness randomness) {
        return new Scalar(scalars, scalars.toBigInteger(scalars.random(randomness)));
    }

    /** A secret from big-endian bytes of any length, reduced mod q (credentials and trustees' seeds: 5.2, 7.1). */
    public final SecretScalar secretFromBytes(byte[] bigEndian) {
        return new SecretScalar(scalars, scalars.reduce(bigEndian));
    }

    /** A secret of known small size, a vote for example; must not be negative. */
    public final SecretScalar secret(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new SecretScalar(scalars, scalars.limbs(value));
    }

    /**
     * A secret from canonical decimal text, as in a private key file. Reading decimal text is not constant in time.
     *
     * @throws MalformedEncoding if it has a sign, a leading zero or anything but digits, or is not below q
     */
    public final SecretScalar decodeSecret(String text) throws MalformedEncoding {
        return new SecretScalar(scalars, scalars.limbs(Decimal.decode(text, order())));
    }

    /**
     * One of two elements by a secret bit, without telling which.
     *
     * @param bit 1 or 0
     */
    public abstract Element choose(SecretScalar bit, Element ifOne, Element ifZero);

    /** The order relation by which credential lists and mix inputs are sorted (3.1, 3.2). */
    public abstract Comparator<Element> sortingOrder();

    /** The product of all; 1 if there are none. */
    public Element product(Collection<Element> elements) {
        Element product = identity();
        for (Element element : elements) {
            product = product.times(element);
        }
        return product;
    }

    /** The product of bases[i]^exponents[i]; 1 if there are none. */
    public Element productOfPowersVartime(List<Element> bases, List<Scalar> exponents) {
        requireEqualLengths(bases, exponents);
        Element product = identity();
        for (int i = 0; i < bases.size(); i++) {
            product = product.times(bases.get(i).powVartime(exponents.get(i)));
        }
        return product;
    }

    /** As {@link #productOfPowersVartime} for secret exponents: the same steps for all values of them. */
    public Element productOfPowers(List<Element> bases, List<SecretScalar> exponents) {
        requireEqualLengths(bases, exponents);
        Element product = identity();
        for (int i = 0; i < bases.size(); i++) {
            product = product.times(bases.get(i).pow(exponents.get(i)));
        }
        return product;
    }

    /**
     * Several powers of one base, which may come from an unchecked decoder, together with the answer whether the base
     * is a member: all of them share one run of squarings.
     */
    public SharedPowers sharedPowersVartime(Element base, List<Scalar> exponents) {
        return new SharedPowers(isMember(base), powersVartime(base, exponents));
    }

    /** Several powers of a base that is known to be a member, with one run of squarings. */
    public List<Element> powersVartime(Element member, List<Scalar> exponents) {
        List<Element> powers = new ArrayList<>(exponents.size());
        for (Scalar exponent : exponents) {
            powers.add(member.powVartime(exponent));
        }
        return powers;
    }

    /** The answer to each question; many together may be faster than one by one. */
    public List<SharedPowers> allPowersVartime(List<PowersAsked> asked) {
        List<SharedPowers> all = new ArrayList<>(asked.size());
        for (PowersAsked one : asked) {
            all.add(
                    one.knownMember()
                            ? new SharedPowers(true, powersVartime(one.base(), one.exponents()))
                            : sharedPowersVartime(one.base(), one.exponents()));
        }
        return all;
    }

    /** Tables for a base that is raised to many exponents; takes milliseconds to make and some memory to keep. */
    public abstract FixedBase fixedBase(Element base);

    /** The tables for g, made once. */
    public abstract FixedBase generatorPowers();

    private Element member(Element element) throws MalformedEncoding {
        if (!isMember(element)) {
            throw new MalformedEncoding("not in the subgroup of prime order");
        }
        return element;
    }

    static void requireEqualLengths(List<Element> bases, List<?> exponents) {
        if (bases.size() != exponents.size()) {
            throw new IllegalArgumentException("as many bases as exponents");
        }
    }

    final void requireOwn(Element element) {
        if (Objects.requireNonNull(element).group() != this) {
            throw new IllegalArgumentException("element of another group");
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public final String toString() {
        return name;
    }
}
