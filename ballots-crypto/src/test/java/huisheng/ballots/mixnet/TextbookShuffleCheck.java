package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import java.util.List;

/** The verification of a shuffle equation by equation, as PROTOCOL 11 has it: the measure for the folded one. */
final class TextbookShuffleCheck {
    private TextbookShuffleCheck() {}

    static boolean holds(Mixing mixing, List<Ciphertext> e, List<Ciphertext> ePrime, ShuffleProof proof) {
        int n = e.size();
        if (ePrime.size() != n || !proof.hasLength(n)) {
            return false;
        }
        Group group = mixing.group();
        Element g = group.generator();
        Element y = mixing.key().element();
        List<Element> h = mixing.generators(n);
        List<Element> chat = proof.chain();
        ShuffleProof.Commitments t = proof.commitments();
        ShuffleProof.Responses s = proof.responses();
        Statement statement = new Statement(mixing, e, ePrime, proof.permutation());
        List<Scalar> u = statement.exponents();
        Scalar minusC = statement.challenge(t, chat).negate();
        Element cbar = group.product(proof.permutation()).over(group.product(h));
        Element chatN = n == 0 ? mixing.h().base() : chat.get(n - 1);
        Scalar product = group.scalar(1);
        Element ctil = group.identity();
        Element a = group.identity();
        Element b = group.identity();
        Element hs = group.identity();
        Element as = group.identity();
        Element bs = group.identity();
        boolean links = true;
        for (int i = 0; i < n; i++) {
            Scalar ui = u.get(i);
            Scalar si = s.primes().get(i);
            product = product.times(ui);
            ctil = ctil.times(proof.permutation().get(i).powVartime(ui));
            a = a.times(e.get(i).alpha().powVartime(ui));
            b = b.times(e.get(i).beta().powVartime(ui));
            hs = hs.times(h.get(i).powVartime(si));
            as = as.times(ePrime.get(i).alpha().powVartime(si));
            bs = bs.times(ePrime.get(i).beta().powVartime(si));
            Element before = i == 0 ? mixing.h().base() : chat.get(i - 1);
            Element link = chat.get(i)
                    .powVartime(minusC)
                    .times(g.powVartime(s.links().get(i)))
                    .times(before.powVartime(si));
            links &= link.equals(t.links().get(i));
        }
        chatN = chatN.over(mixing.h().base().powVartime(product));
        Scalar minusS4 = s.s4().negate();
        return links
                && t.t1().equals(cbar.powVartime(minusC).times(g.powVartime(s.s1())))
                && t.t2().equals(chatN.powVartime(minusC).times(g.powVartime(s.s2())))
                && t.t3().equals(ctil.powVartime(minusC)
                        .times(g.powVartime(s.s3()))
                        .times(hs))
                && t.t4Beta()
                        .equals(b.powVartime(minusC)
                                .times(y.powVartime(minusS4))
                                .times(bs))
                && t.t4Alpha()
                        .equals(a.powVartime(minusC)
                                .times(g.powVartime(minusS4))
                                .times(as));
    }
}
