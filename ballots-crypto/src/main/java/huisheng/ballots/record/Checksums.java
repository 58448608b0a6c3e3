package huisheng.ballots.record;

import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.trustee.ThresholdParameters;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.ObjectBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The hashes that people compare to know that they speak of the same record, as the stock tool lists them (PROTOCOL 17). */
public final class Checksums {
    private Checksums() {}

    /** One object of hashes; what the record does not have yet is left out. */
    public static Json of(ElectionRecord record) throws IOException, MalformedEncoding {
        List<PublicCredential> voters = record.electorate().list();
        List<Json> singles = new ArrayList<>();
        List<Json> sets = new ArrayList<>();
        for (Trustees.Holder holder : record.trustees().holders()) {
            if (holder instanceof Trustees.Threshold threshold) sets.add(set(threshold.parameters()));
            else holder.keys().forEach(key -> singles.add(named("checksum", key.fingerprint(), key.name())));
        }
        Optional<Hash> tally = record.sizedTally().map(SizedTally::tally);
        boolean done = record.last().type() == EventType.RESULT;
        return Json.object()
                .put("election", Hash.of(record.election().bytes()).encode())
                .put("trustees", Json.array(singles))
                .put("trustees_threshold", Json.array(sets))
                .put("num_voters", voters.size())
                .putIf("weights", weights(voters))
                .put(
                        "public_credentials",
                        Hash.of(record.electorate().encode().canonical()).encode())
                .putIf("shuffles", shuffles(record))
                .putIf("encrypted_tally", tally.map(Hash::encode))
                .putIf("final", done ? Optional.of(record.last().hash().encode()) : Optional.empty())
                .build();
    }

    private static Json set(ThresholdParameters set) {
        List<Json> members = new ArrayList<>();
        for (int i = 0; i < set.keys().size(); i++) {
            SignedMessage certificate = set.certificates().get(i);
            TrusteeKey key = set.keys().get(i);
            members.add(Json.object()
                    .put("pki_key", Hash.of(certificate.message()).encode())
                    .put("verification_key", key.fingerprint().encode())
                    .putIf("name", key.name().map(Json::of))
                    .build());
        }
        return Json.object()
                .put("trustees", Json.array(members))
                .put("threshold", set.threshold())
                .build();
    }

    private static Json named(String member, Hash hash, Optional<String> name) {
        return Json.object()
                .put(member, hash.encode())
                .putIf("name", name.map(Json::of))
                .build();
    }

    /** Only where they say more than the number of voters. */
    private static Optional<Json> weights(List<PublicCredential> voters) {
        List<Weight> weights =
                voters.stream().map(PublicCredential::effectiveWeight).toList();
        Weight total = weights.stream().reduce(Weight.ZERO, Weight::plus);
        if (total.value().equals(BigInteger.valueOf(voters.size()))) return Optional.empty();
        ObjectBuilder all = Json.object()
                .put("total", total.encode())
                .put("min", Collections.min(weights).encode())
                .put("max", Collections.max(weights).encode());
        return Optional.of(all.build());
    }

    private static Optional<Json> shuffles(ElectionRecord record) throws IOException, MalformedEncoding {
        List<TrusteeKey> owners = record.trustees().owners();
        List<Json> shuffles = new ArrayList<>();
        List<Integer> mixers = record.mixers();
        List<Link> links = record.links().stream()
                .filter(link -> link.type() == EventType.SHUFFLE)
                .toList();
        for (int i = 0; i < links.size(); i++) {
            Hash payload = links.get(i).objects().get(0).hash();
            int owner = mixers.get(i);
            boolean known = 1 <= owner && owner <= owners.size();
            shuffles.add(
                    named("checksum", payload, known ? owners.get(owner - 1).name() : Optional.empty()));
        }
        return shuffles.isEmpty() ? Optional.empty() : Optional.of(Json.array(shuffles));
    }
}
