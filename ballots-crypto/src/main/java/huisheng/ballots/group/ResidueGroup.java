package huisheng.ballots.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;

/** A subgroup of prime order of the integers modulo a prime (3.2), to read and write records of such elections. */
final class ResidueGroup extends Group {
    static final ResidueGroup BELENIOS_2048 = new ResidueGroup(
            "BELENIOS-2048",
            new BigInteger("206947856914225464010136436575050080649229892957511040971008847870573742192427174019222372"
                    + "544976843381290666331380789584049600543896362897963930387739057228036059737494276713767776"
                    + "188985898727358650490811670993105358677809800307904916540637771737641986785272734744763418"
                    + "356000356983051931442845617019110007867373073335641239717328979132404745788344682606523279"
                    + "746479511376726586935821800463179220736688600526271863633860887968821207694323661494910029"
                    + "234443463732221458841005864210502421203654335612013204811188524087310770141516662001623131"
                    + "77169372189248078507711827842317498073276598828825169183103125680162072880719"),
            new BigInteger("78571733251071885079927659812671450121821421258408794611510081919805623223441"),
            new BigInteger("240235267750185220922768770353239993271228765737836491651007531878766327414635321932028567"
                    + "615526967879969466829874938909508389657342560190060106847716449173547413728310461045868131"
                    + "451178164675540052740288984613986453266121505579709716201616827031288643245666383486363578"
                    + "210615491841998253431518974065818686865115135857641013888221539601604322884360393098933366"
                    + "277284840659313840601023167509576377798266510360682240663507669776402534625377308513317349"
                    + "519424896775405257365904949247763147599157519877517771148149092045660020547812705472823814"
                    + "0972518639858334115700568353695553423781475582491896050296680037745308460627"),
            0);
    static final ResidueGroup RFC_3526_2048 = safePrime(
            "RFC-3526-2048",
            new BigInteger("323170060713110073003389139264238282488179412411402391128420097514007417066343542226196894"
                    + "173635693471179017379097041917546058732091950288537589861856221532121754125149017745202702"
                    + "357960782362488842461894775876411059286460994117232454266225221932305409190376805242355191"
                    + "256797158701170010580558776510388618472802579760549035697325615261670813393617995413364765"
                    + "591603683178967290731783845896806396719009772021941686472258710314113364293195361934716365"
                    + "332097170774482279885885653692086452966360772502689555059283627511211740969729980684105543"
                    + "59584866583291642136218231078990999448652468262416972035911852507045361090559"));
    private static final int PADDING_BITS = 8;

    private final Modulus field;
    private final int longestInts;
    private final ResidueElement generator;
    private final ResidueElement identity = new ResidueElement(this, BigInteger.ONE);
    private final FixedBase generatorPowers;

    private ResidueGroup(String name, BigInteger p, BigInteger q, BigInteger g, int longestInts) {
        super(name, q);
        this.field = new Modulus(p);
        this.longestInts = longestInts;
        this.generator = new ResidueElement(this, g);
        this.generatorPowers = new PlainFixedBase(generator);
    }

    private static ResidueGroup safePrime(String name, BigInteger p) {
        return new ResidueGroup(name, p, p.shiftRight(1), BigInteger.TWO, (p.bitLength() - 8) / 8);
    }

    BigInteger p() {
        return field.value();
    }

    Modulus field() {
        return field;
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
        return new ResidueElement(this, nonZero(Decimal.decode(text, p())));
    }

    @Override
    public Element decodeLikeStockUnchecked(String text) throws MalformedEncoding {
        return new ResidueElement(this, nonZero(Decimal.decodeLikeStock(text, p())));
    }

    private static BigInteger nonZero(BigInteger value) throws MalformedEncoding {
        if (value.signum() == 0) {
            throw new MalformedEncoding("0 is in no group");
        }
        return value;
    }

    @Override
    public boolean isMember(Element element) {
        requireOwn(element);
        return ((ResidueElement) element).value().modPow(order(), p()).equals(BigInteger.ONE);
    }

    @Override
    public boolean areMembers(Collection<Element> elements) {
        return elements.stream().allMatch(this::isMember);
    }

    @Override
    public Element derivedGenerator(int i) {
        BigInteger hash = new BigInteger(1, sha256(("ggen|" + i).getBytes(StandardCharsets.UTF_8)));
        return new ResidueElement(this, hash.modPow(p().subtract(BigInteger.ONE).divide(order()), p()));
    }

    @Override
    public int longestInts() {
        return longestInts;
    }

    @Override
    public Element ofInts(int... values) {
        requireEmbedding();
        BigInteger m = IntegerBytes.pack(values, longestInts).shiftLeft(PADDING_BITS);
        while (true) {
            ResidueElement candidate = new ResidueElement(this, m);
            if (m.signum() > 0 && isMember(candidate)) {
                return candidate;
            }
            m = m.add(BigInteger.ONE);
        }
    }

    @Override
    public int[] toInts(int n, Element element) {
        requireEmbedding();
        requireOwn(element);
        return IntegerBytes.unpack(n, ((ResidueElement) element).value().shiftRight(PADDING_BITS));
    }

    private void requireEmbedding() {
        if (!embedsIntegers()) {
            throw new UnsupportedOperationException(name() + " embeds no integers");
        }
    }

    @Override
    public Element choose(SecretScalar bit, Element ifOne, Element ifZero) {
        requireOwn(ifOne);
        requireOwn(ifZero);
        int mask = -(bit.limbs(scalars)[0] & 1);
        int[] one = field.limbs(((ResidueElement) ifOne).value());
        int[] zero = field.limbs(((ResidueElement) ifZero).value());
        int[] chosen = new int[zero.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = zero[i] ^ (zero[i] ^ one[i]) & mask;
        }
        return new ResidueElement(this, field.toBigInteger(chosen));
    }

    @Override
    public Comparator<Element> sortingOrder() {
        return Comparator.comparing(element -> ((ResidueElement) element).value());
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
