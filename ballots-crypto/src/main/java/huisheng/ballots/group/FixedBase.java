package huisheng.ballots.group;

/** One base prepared for many exponentiations. */
public interface FixedBase {
    Element base();

    /** base^exponent for a public exponent. */
    Element powVartime(Scalar exponent);

    /** base^exponent by the same sequence of steps and memory accesses for every exponent. */
    Element pow(SecretScalar exponent);
}
