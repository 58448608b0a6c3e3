package huisheng.ballots.group;

import java.math.BigInteger;

/** Numbers in records: decimal text below a bound. */
final class Decimal {
    private Decimal() {}

    static BigInteger decode(String text, BigInteger bound) throws MalformedEncoding {
        boolean canonical = !text.isEmpty()
                && text.length() <= longest(bound)
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        if (!canonical) {
            throw new MalformedEncoding("not a canonical decimal number in range");
        }
        return inRange(new BigInteger(text), bound);
    }

    static BigInteger decodeLikeStock(String text, BigInteger bound) throws MalformedEncoding {
        boolean hex = text.startsWith("0x");
        String digits = hex ? text.substring(2) : text;
        int radix = hex ? 16 : 10;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
            throw new MalformedEncoding("not a number");
        }
        String short_ = digits.replaceFirst("^0+(?=.)", "");
        if (short_.length() > longest(bound)) {
            throw new MalformedEncoding("number not in range");
        }
        return inRange(new BigInteger(short_, radix), bound);
    }

    private static BigInteger inRange(BigInteger value, BigInteger bound) throws MalformedEncoding {
        if (value.compareTo(bound) >= 0) {
            throw new MalformedEncoding("number not in range");
        }
        return value;
    }

    /** An upper bound for the number of digits, checked before the costly conversion. */
    private static int longest(BigInteger bound) {
        return bound.bitLength() * 10 / 33 + 2;
    }
}
