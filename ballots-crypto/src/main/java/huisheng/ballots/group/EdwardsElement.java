package huisheng.ballots.group;

import java.util.List;

/** A point of edwards25519. */
final class EdwardsElement extends Element {
    private final long[] point;
    private String text;

    /** Takes the array over; nobody may write to it any more. */
    EdwardsElement(long[] point) {
        this.point = point;
    }

    EdwardsElement(long[] point, String text) {
        this.point = point;
        this.text = text;
    }

    /** A copy of the point at some index. */
    EdwardsElement(long[] points, int at) {
        this.point = new long[EdwardsCurve.POINT];
        System.arraycopy(points, at, point, 0, EdwardsCurve.POINT);
    }

    /** The coordinates, not to be written to. */
    long[] point() {
        return point;
    }

    /** Whether Z is literally 1, as it is after decoding. */
    boolean isAffine() {
        return point[10] == 1 && (point[11] | point[12] | point[13] | point[14]) == 0;
    }

    /** Copies of the coordinates of many, one after the other. */
    static long[] sideBySide(List<EdwardsElement> elements) {
        long[] points = new long[EdwardsCurve.POINT * elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            System.arraycopy(elements.get(i).point, 0, points, EdwardsCurve.POINT * i, EdwardsCurve.POINT);
        }
        return points;
    }

    static EdwardsElement of(Element element) {
        if (element instanceof EdwardsElement own) {
            return own;
        }
        throw new IllegalArgumentException("element of another group");
    }

    @Override
    public Group group() {
        return Edwards25519.GROUP;
    }

    @Override
    public Element times(Element other) {
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] product = new long[EdwardsCurve.POINT];
        EdwardsCurve.toAddend(addend, 0, of(other).point, 0);
        EdwardsCurve.add(product, 0, point, 0, addend, 0, new long[EdwardsCurve.POINT]);
        return new EdwardsElement(product);
    }

    @Override
    public Element over(Element other) {
        long[] addend = new long[EdwardsCurve.ADDEND];
        long[] quotient = new long[EdwardsCurve.POINT];
        EdwardsCurve.toAddend(addend, 0, of(other).point, 0);
        EdwardsCurve.subtract(quotient, 0, point, 0, addend, 0, new long[EdwardsCurve.POINT]);
        return new EdwardsElement(quotient);
    }

    @Override
    public Element inverse() {
        long[] inverse = new long[EdwardsCurve.POINT];
        EdwardsCurve.negate(inverse, 0, point, 0);
        return new EdwardsElement(inverse);
    }

    @Override
    public Element powVartime(Scalar exponent) {
        return new EdwardsElement(EdwardsPowers.powVartime(point, exponent.in(Edwards25519.GROUP.scalars)));
    }

    @Override
    public Element pow(SecretScalar exponent) {
        return new EdwardsElement(EdwardsPowers.pow(this, exponent));
    }

    @Override
    public boolean isIdentity() {
        return EdwardsCurve.isIdentity(point, 0);
    }

    // The text is computed once; a race between two threads computes it twice.
    @Override
    public String toText() {
        String known = text;
        if (known == null) {
            known = EdwardsText.encode(point);
            text = known;
        }
        return known;
    }

    boolean hasText() {
        return text != null;
    }

    void text(String computed) {
        text = computed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdwardsElement element && EdwardsCurve.areEqual(point, 0, element.point, 0);
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }
}
