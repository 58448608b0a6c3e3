package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * All who share the key of an election: single trustees, each needed, and threshold sets of which some are needed
 * (PROTOCOL 6.2). Owners are numbered from 1 through the whole list.
 */
public record Trustees(List<Holder> holders) {
    public Trustees {
        holders = List.copyOf(holders);
    }

    /** One item of the list. */
    public sealed interface Holder {
        /** The keys of its members, one or several owner numbers. */
        List<TrusteeKey> keys();

        /** How many of its members are needed to open. */
        int needed();
    }

    /** A trustee without whom nothing opens. */
    public record Single(TrusteeKey key) implements Holder {
        @Override
        public List<TrusteeKey> keys() {
            return List.of(key);
        }

        @Override
        public int needed() {
            return 1;
        }
    }

    /** A set of trustees of whom a threshold is enough. */
    public record Threshold(ThresholdParameters parameters) implements Holder {
        @Override
        public List<TrusteeKey> keys() {
            return parameters.keys();
        }

        @Override
        public int needed() {
            return parameters.threshold();
        }
    }

    public static Trustees of(List<TrusteeKey> singles) {
        return new Trustees(singles.stream().map(k -> (Holder) new Single(k)).toList());
    }

    /** The keys in order of owner number; the owner of the first is 1. */
    public List<TrusteeKey> owners() {
        return holders.stream().flatMap(h -> h.keys().stream()).toList();
    }

    /** y: the product over all holders (PROTOCOL 6.4). */
    public Element electionKey(Profile profile, Group group) throws MalformedEncoding {
        Element product = group.identity();
        for (Holder holder : holders) {
            Element part = holder instanceof Threshold threshold
                    ? threshold.parameters().publicKey(profile, group)
                    : ((Single) holder).key().key();
            product = product.times(part);
        }
        return product;
    }

    /** Every key is owned, every ceremony was done right. */
    public Verdict check(Profile profile, Group group) {
        Verdict verdict = Verdict.of(!holders.isEmpty(), "", "there is no trustee");
        int owner = 1;
        for (Holder holder : holders) {
            if (holder instanceof Single single) {
                verdict = verdict.and(single.key().check("trustee " + owner, profile));
            } else {
                String place =
                        "trustees " + owner + " to " + (owner + holder.keys().size() - 1);
                verdict = verdict.and(((Threshold) holder).parameters().check(place, profile, group));
            }
            owner += holder.keys().size();
        }
        return verdict;
    }

    public static Trustees decode(Json value, Reading reading) throws MalformedEncoding {
        List<Holder> holders = new ArrayList<>();
        for (Json item : value.asArray()) {
            List<Json> pair = item.asArray();
            if (pair.size() != 2) throw new MalformedEncoding("a trustee is a kind and a value");
            switch (pair.get(0).asText()) {
                case "Single" -> holders.add(new Single(TrusteeKey.decode(pair.get(1), reading)));
                case "Pedersen" -> holders.add(new Threshold(ThresholdParameters.decode(pair.get(1), reading)));
                default -> throw new MalformedEncoding("unknown kind of trustee");
            }
        }
        return new Trustees(holders);
    }

    public Json encode() {
        List<Json> items = new ArrayList<>();
        for (Holder holder : holders) {
            items.add(
                    holder instanceof Threshold threshold
                            ? Json.array(
                                    Json.of("Pedersen"), threshold.parameters().encode())
                            : Json.array(
                                    Json.of("Single"), ((Single) holder).key().encode()));
        }
        return Json.array(items);
    }
}
