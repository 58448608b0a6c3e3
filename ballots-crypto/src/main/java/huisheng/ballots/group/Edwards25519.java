package huisheng.ballots.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/** The subgroup of prime order of edwards25519 (RFC 8032, 5.1), with the texts and embeddings of the records (3.1). */
final class Edwards25519 extends Group {
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final BigInteger Q =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger SQRT_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final int PADDING_BITS = 14;
    private static final HexFormat HEX = HexFormat.of();

    static final Edwards25519 GROUP = new Edwards25519();
    private final EdwardsElement identity = new EdwardsElement(BigInteger.ZERO, BigInteger.ONE);
    private final EdwardsElement generator = uncompress(BigInteger.valueOf(4)
                    .multiply(BigInteger.valueOf(5).modInverse(P))
                    .mod(P))
            .orElseThrow();
    private final FixedBase generatorPowers = new PlainFixedBase(generator);

    private Edwards25519() {
        super("Ed25519", Q);
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
        if (text.length() != 64 || !text.chars().allMatch(Edwards25519::isLowerHex)) {
            throw new MalformedEncoding("not 64 lower-case hexadecimal digits");
        }
        BigInteger z = new BigInteger(text, 16);
        if (z.clearBit(255).compareTo(P) >= 0) {
            throw new MalformedEncoding("coordinate not below the field's prime");
        }
        EdwardsElement element = onCurve(z);
        if (z.testBit(255) && element.x().signum() == 0) {
            throw new MalformedEncoding("negative zero");
        }
        return element;
    }

    @Override
    public Element decodeLikeStockUnchecked(String text) throws MalformedEncoding {
        if (text.length() != 64 || !text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
            throw new MalformedEncoding("not 64 hexadecimal digits");
        }
        return onCurve(new BigInteger(text, 16));
    }

    private EdwardsElement onCurve(BigInteger z) throws MalformedEncoding {
        return uncompress(z).orElseThrow(() -> new MalformedEncoding("not on the curve"));
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    private static Optional<EdwardsElement> uncompress(BigInteger z) {
        BigInteger y = z.clearBit(255).mod(P);
        BigInteger yy = y.multiply(y);
        BigInteger xx = yy.subtract(BigInteger.ONE)
                .multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) {
            x = x.multiply(SQRT_MINUS_ONE).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xx)) {
            return Optional.empty();
        }
        return Optional.of(new EdwardsElement(
                x.testBit(0) == z.testBit(255) ? x : P.subtract(x).mod(P), y));
    }

    @Override
    public boolean isMember(Element element) {
        return ((EdwardsElement) element).powVartime(Q).isIdentity();
    }

    @Override
    public boolean areMembers(Collection<Element> elements) {
        return elements.stream().allMatch(this::isMember);
    }

    @Override
    public Element derivedGenerator(int i) {
        BigInteger z = new BigInteger(1, sha256(("ggen|" + i).getBytes(StandardCharsets.UTF_8))).shiftRight(2);
        while (true) {
            Optional<EdwardsElement> point = uncompress(z);
            if (point.isPresent()) {
                return point.get().powVartime(BigInteger.valueOf(8));
            }
            z = z.add(BigInteger.ONE);
        }
    }

    @Override
    public int longestInts() {
        return (255 - PADDING_BITS) / 8;
    }

    @Override
    public Element ofInts(int... values) {
        BigInteger z = IntegerBytes.pack(values, longestInts()).shiftLeft(PADDING_BITS);
        while (true) {
            Optional<EdwardsElement> point = uncompress(z);
            if (point.isPresent() && isMember(point.get())) {
                return point.get();
            }
            z = z.add(BigInteger.ONE);
        }
    }

    @Override
    public int[] toInts(int n, Element element) {
        requireOwn(element);
        BigInteger z = new BigInteger(element.toText(), 16);
        return IntegerBytes.unpack(n, z.shiftRight(PADDING_BITS));
    }

    @Override
    public Comparator<Element> sortingOrder() {
        return Comparator.comparing(Edwards25519::littleEndian, java.util.Arrays::compareUnsigned);
    }

    private static byte[] littleEndian(Element element) {
        byte[] bytes = HEX.parseHex(element.toText());
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
        }
        return bytes;
    }

    @Override
    public FixedBase fixedBase(Element base) {
        requireOwn(base);
        return new PlainFixedBase(base);
    }

    @Override
    public FixedBase generatorPowers() {
        return generatorPowers;
    }
}
