package huisheng.ballots.group;

import java.util.ArrayList;
import java.util.List;

/** One base prepared for many exponentiations. */
public interface FixedBase {
    Element base();

    /** base^exponent for a public exponent. */
    Element powVartime(Scalar exponent);

    /** factor · base^exponent for a public exponent. */
    default Element timesPowVartime(Element factor, Scalar exponent) {
        return factor.times(powVartime(exponent));
    }

    /** {@link #timesPowVartime} of each factor and the exponent beside it; several together may be faster. */
    default List<Element> timesPowersVartime(List<Element> factors, List<Scalar> exponents) {
        Group.requireEqualLengths(factors, exponents);
        List<Element> products = new ArrayList<>(factors.size());
        for (int i = 0; i < factors.size(); i++) {
            products.add(timesPowVartime(factors.get(i), exponents.get(i)));
        }
        return products;
    }

    /** base^exponent by the same sequence of steps and memory accesses for every exponent. */
    Element pow(SecretScalar exponent);

    /**
     * base^exponent for a secret known to be below 2^bits, a vote for example; faster, and what it does depends on the
     * number of bits only. For a greater exponent the result is wrong.
     */
    default Element powOfSmall(SecretScalar exponent, int bits) {
        return pow(exponent);
    }
}
