package huisheng.ballots.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The subgroup of prime order of edwards25519 (RFC 8032, 5.1), with the texts and embeddings of the records (3.1). */
final class Edwards25519 extends Group {
    private static final int PADDING_BITS = 14;
    private static final int TEXT_LENGTH = 64;
    static final Edwards25519 GROUP = new Edwards25519();

    private final EdwardsElement identity = new EdwardsElement(EdwardsCurve.identity());
    private final EdwardsElement generator = new EdwardsElement(EdwardsText.uncompress(generatorWords()));

    private Edwards25519() {
        super("Ed25519", EdwardsConstants.Q);
    }

    /** g has y = 4/5 and even x. */
    private static long[] generatorWords() {
        return new long[] {0x6666666666666658L, 0x6666666666666666L, 0x6666666666666666L, 0x6666666666666666L};
    }

    @Override
    public Element generator() {
        return generator;
    }

    @Override
    public Element identity() {
        return identity;
    }

    @Override
    public Element decodeUnchecked(String text) throws MalformedEncoding {
        return EdwardsText.decode(text);
    }

    @Override
    public Element decodeLikeStockUnchecked(String text) throws MalformedEncoding {
        return EdwardsText.decodeLikeStock(text);
    }

    @Override
    public boolean isMember(Element element) {
        return isMember(EdwardsElement.of(element).point());
    }

    private static boolean isMember(long[] point) {
        return EdwardsCurve.isIdentity(EdwardsPowers.powOrder(point), 0);
    }

    @Override
    public boolean areMembers(Collection<Element> elements) {
        return EdwardsMembership.areMembersVartime(own(elements));
    }

    private static List<EdwardsElement> own(Collection<Element> elements) {
        return elements.stream().map(EdwardsElement::of).toList();
    }

    @Override
    public List<String> toTexts(Collection<Element> elements) {
        List<EdwardsElement> unknown = new ArrayList<>();
        for (Element element : elements) {
            EdwardsElement own = EdwardsElement.of(element);
            if (!own.hasText()) {
                unknown.add(own);
            }
        }
        EdwardsText.encode(unknown);
        return elements.stream().map(Element::toText).toList();
    }

    @Override
    public Element derivedGenerator(int i) {
        BigInteger hash = new BigInteger(1, sha256(("ggen|" + i).getBytes(StandardCharsets.UTF_8)));
        long[] point = null;
        for (BigInteger z = hash.shiftRight(2); point == null; z = z.add(BigInteger.ONE)) {
            point = EdwardsText.uncompress(words(z));
        }
        long[] work = new long[EdwardsCurve.POINT];
        for (int doubling = 0; doubling < 3; doubling++) {
            EdwardsCurve.twice(point, 0, point, 0, work);
        }
        return new EdwardsElement(point);
    }

    private static long[] words(BigInteger z) {
        long[] words = new long[4];
        for (int i = 0; i < 4; i++) {
            words[i] = z.shiftRight(64 * i).longValue();
        }
        return words;
    }

    @Override
    public int longestInts() {
        return (255 - PADDING_BITS) / 8;
    }

    @Override
    public Element ofInts(int... values) {
        BigInteger z = IntegerBytes.pack(values, longestInts()).shiftLeft(PADDING_BITS);
        while (true) {
            long[] point = EdwardsText.uncompress(words(z));
            if (point != null && isMember(point)) {
                return new EdwardsElement(point);
            }
            z = z.add(BigInteger.ONE);
        }
    }

    @Override
    public int[] toInts(int n, Element element) {
        requireOwn(element);
        return IntegerBytes.unpack(n, new BigInteger(element.toText(), 16).shiftRight(PADDING_BITS));
    }

    @Override
    public Element choose(SecretScalar bit, Element ifOne, Element ifZero) {
        long mask = -(bit.limbs(scalars)[0] & 1);
        long[] one = EdwardsElement.of(ifOne).point();
        long[] zero = EdwardsElement.of(ifZero).point();
        long[] chosen = new long[EdwardsCurve.POINT];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = zero[i] ^ (zero[i] ^ one[i]) & mask;
        }
        return new EdwardsElement(chosen);
    }

    /** By the bytes of RFC 8032, which are the text's pairs of digits from the right. */
    @Override
    public Comparator<Element> sortingOrder() {
        return (a, b) -> {
            String x = a.toText();
            String y = b.toText();
            for (int i = TEXT_LENGTH - 2; i >= 0; i -= 2) {
                int order = x.substring(i, i + 2).compareTo(y.substring(i, i + 2));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    @Override
    public Element product(Collection<Element> elements) {
        return EdwardsProducts.product(own(elements));
    }

    @Override
    public Element productOfPowersVartime(List<Element> bases, List<Scalar> exponents) {
        requireEqualLengths(bases, exponents);
        return EdwardsProducts.productOfPowersVartime(own(bases), numbers(exponents));
    }

    @Override
    public Element productOfPowers(List<Element> bases, List<SecretScalar> exponents) {
        requireEqualLengths(bases, exponents);
        return EdwardsProducts.productOfPowers(own(bases), exponents);
    }

    @Override
    public SharedPowers sharedPowersVartime(Element base, List<Scalar> exponents) {
        return EdwardsSharedPowers.ofVartime(EdwardsElement.of(base), numbers(exponents));
    }

    @Override
    public List<Element> powersVartime(Element member, List<Scalar> exponents) {
        return EdwardsSharedPowers.ofMemberVartime(EdwardsElement.of(member), numbers(exponents));
    }

    @Override
    public List<SharedPowers> allPowersVartime(List<PowersAsked> asked) {
        Optional<Lanes> lanes = Lanes.ofThisMachine();
        return lanes.isPresent() && asked.size() >= Lanes.enough()
                ? EdwardsManyPowers.inLanesVartime(lanes.get(), asked)
                : oneByOneVartime(asked);
    }

    List<SharedPowers> oneByOneVartime(List<PowersAsked> asked) {
        return super.allPowersVartime(asked);
    }

    List<BigInteger> numbers(List<Scalar> exponents) {
        return exponents.stream().map(exponent -> exponent.in(scalars)).toList();
    }

    @Override
    public FixedBase fixedBase(Element base) {
        return new EdwardsFixedBase(EdwardsElement.of(base));
    }

    @Override
    public FixedBase generatorPowers() {
        return GeneratorPowers.TABLE;
    }

    /** Made when first asked for. */
    private static final class GeneratorPowers {
        static final FixedBase TABLE = new EdwardsFixedBase(GROUP.generator);
    }
}
