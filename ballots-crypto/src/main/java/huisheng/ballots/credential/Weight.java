package huisheng.ballots.credential;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.math.BigInteger;

/** How many times a ballot counts; never negative, 0 is allowed (PROTOCOL 1). */
public record Weight(BigInteger value) implements Comparable<Weight> {
    public static final Weight ONE = new Weight(BigInteger.ONE);
    public static final Weight ZERO = new Weight(BigInteger.ZERO);
    private static final BigInteger LARGEST_NUMBER = BigInteger.valueOf((1 << 30) - 1);
    private static final int DIGITS = 40;

    public Weight {
        if (value.signum() < 0) throw new IllegalArgumentException("negative weight");
    }

    public static Weight of(long value) {
        return new Weight(BigInteger.valueOf(value));
    }

    public Weight plus(Weight other) {
        return new Weight(value.add(other.value));
    }

    public boolean isOne() {
        return value.equals(BigInteger.ONE);
    }

    /** Reads plain decimal digits; leading zeros only where they are tolerated. */
    public static Weight decode(String digits, boolean strict) throws MalformedEncoding {
        String pattern = strict ? "0|[1-9][0-9]{0," + (DIGITS - 1) + "}" : "[0-9]{1," + DIGITS + "}";
        if (!digits.matches(pattern)) throw new MalformedEncoding("not a weight");
        return new Weight(new BigInteger(digits));
    }

    /** Reads a weight in a JSON object: a number or a string, both forms for any value. */
    public static Weight decode(Json value) throws MalformedEncoding {
        return value instanceof Json.Num number ? decode(number.literal(), true) : decode(value.asText(), true);
    }

    /** A number up to 2^30 - 1, beyond that a string. */
    public Json encode() {
        return value.compareTo(LARGEST_NUMBER) <= 0 ? new Json.Num(value.toString()) : Json.of(value.toString());
    }

    @Override
    public int compareTo(Weight other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
