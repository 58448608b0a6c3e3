package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence that one list of ciphertexts is a re-encryption of another in a different order (PROTOCOL 11).
 *
 * @param commitments what the prover sent first
 * @param responses what the prover answered
 * @param permutation c_1 … c_N, commitments to the permutation
 * @param chain ĉ_1 … ĉ_N, the chain that ties them together
 */
public record ShuffleProof(
        Commitments commitments, Responses responses, List<Element> permutation, List<Element> chain) {

    /** t_1, t_2, t_3, t_4 for beta and for alpha, and t̂_1 … t̂_N. */
    public record Commitments(
            Element t1, Element t2, Element t3, Element t4Beta, Element t4Alpha, List<Element> links) {
        public Commitments {
            links = List.copyOf(links);
        }

        List<Element> all() {
            List<Element> all = new ArrayList<>(List.of(t1, t2, t3, t4Beta, t4Alpha));
            all.addAll(links);
            return all;
        }
    }

    /** s_1 … s_4, ŝ_1 … ŝ_N, s'_1 … s'_N. */
    public record Responses(Scalar s1, Scalar s2, Scalar s3, Scalar s4, List<Scalar> links, List<Scalar> primes) {
        public Responses {
            links = List.copyOf(links);
            primes = List.copyOf(primes);
        }
    }

    public ShuffleProof {
        permutation = List.copyOf(permutation);
        chain = List.copyOf(chain);
    }

    /** Every element of the proof. */
    List<Element> elements() {
        List<Element> all = commitments.all();
        all.addAll(permutation);
        all.addAll(chain);
        return all;
    }

    /** Whether every list has n entries. */
    boolean hasLength(int n) {
        return commitments.links().size() == n
                && responses.links().size() == n
                && responses.primes().size() == n
                && permutation.size() == n
                && chain.size() == n;
    }

    /** Reads a proof; that its elements are members is still to be shown. */
    static ShuffleProof decodeUnchecked(Json value, Reading reading) throws MalformedEncoding {
        List<Json> parts = tuple(value, 4);
        return new ShuffleProof(
                commitments(tuple(parts.get(0), 5), reading),
                responses(tuple(parts.get(1), 6), reading),
                reading.list(parts.get(2), reading::uncheckedElement),
                reading.list(parts.get(3), reading::uncheckedElement));
    }

    private static Commitments commitments(List<Json> parts, Reading reading) throws MalformedEncoding {
        List<Json> fourth = tuple(parts.get(3), 2);
        return new Commitments(
                reading.uncheckedElement(parts.get(0)),
                reading.uncheckedElement(parts.get(1)),
                reading.uncheckedElement(parts.get(2)),
                reading.uncheckedElement(fourth.get(0)),
                reading.uncheckedElement(fourth.get(1)),
                reading.list(parts.get(4), reading::uncheckedElement));
    }

    private static Responses responses(List<Json> parts, Reading reading) throws MalformedEncoding {
        return new Responses(
                reading.scalar(parts.get(0)),
                reading.scalar(parts.get(1)),
                reading.scalar(parts.get(2)),
                reading.scalar(parts.get(3)),
                reading.list(parts.get(4), reading::scalar),
                reading.list(parts.get(5), reading::scalar));
    }

    private static List<Json> tuple(Json value, int length) throws MalformedEncoding {
        List<Json> parts = value.asArray();
        if (parts.size() != length) {
            throw new MalformedEncoding("an array of " + length + " was expected");
        }
        return parts;
    }

    public Json encode() {
        Commitments t = commitments;
        Responses s = responses;
        return Json.array(
                Json.array(
                        text(t.t1()),
                        text(t.t2()),
                        text(t.t3()),
                        Json.array(text(t.t4Beta()), text(t.t4Alpha())),
                        texts(t.links())),
                Json.array(
                        text(s.s1()),
                        text(s.s2()),
                        text(s.s3()),
                        text(s.s4()),
                        numbers(s.links()),
                        numbers(s.primes())),
                texts(permutation),
                texts(chain));
    }

    private static Json text(Element element) {
        return Json.of(element.toText());
    }

    private static Json text(Scalar scalar) {
        return Json.of(scalar.toText());
    }

    private static Json texts(List<Element> elements) {
        return Json.array(elements.stream().map(ShuffleProof::text).toList());
    }

    private static Json numbers(List<Scalar> scalars) {
        return Json.array(scalars.stream().map(ShuffleProof::text).toList());
    }
}
