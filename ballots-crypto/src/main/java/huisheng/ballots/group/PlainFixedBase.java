package huisheng.ballots.group;

/** No tables: each power is computed afresh. */
record PlainFixedBase(Element base) implements FixedBase {
    @Override
    public Element powVartime(Scalar exponent) {
        return base.powVartime(exponent);
    }

    @Override
    public Element pow(SecretScalar exponent) {
        return base.pow(exponent);
    }
}
