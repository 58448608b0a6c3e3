package huisheng.ballots.credential;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The electorate of one election as keys without persons, sorted so that their order tells nothing (PROTOCOL 5.3). */
public final class PublicCredentials {
    private final List<PublicCredential> list;
    private final Map<String, PublicCredential> byText = new HashMap<>();
    private final List<Integer> repeated = new ArrayList<>();

    private PublicCredentials(List<PublicCredential> list) {
        this.list = List.copyOf(list);
        List<String> texts = list.isEmpty()
                ? List.of()
                : list.get(0)
                        .key()
                        .group()
                        .toTexts(list.stream().map(PublicCredential::key).toList());
        for (int i = 0; i < texts.size(); i++) {
            if (byText.put(texts.get(i), list.get(i)) != null) repeated.add(i);
        }
    }

    /** A new list, in the group's order; if one has a weight, all are written with theirs. */
    public static PublicCredentials of(List<PublicCredential> credentials) {
        boolean weighted = credentials.stream().anyMatch(c -> c.weight().isPresent());
        List<PublicCredential> sorted = new ArrayList<>();
        for (PublicCredential c : credentials) {
            sorted.add(weighted ? new PublicCredential(c.key(), Optional.of(c.effectiveWeight())) : c);
        }
        if (!sorted.isEmpty()) {
            Comparator<Element> order = sorted.get(0).key().group().sortingOrder();
            sorted.sort(Comparator.comparing(PublicCredential::key, order));
        }
        PublicCredentials list = new PublicCredentials(sorted);
        if (!list.repeated.isEmpty()) throw new IllegalArgumentException("two equal credentials");
        return list;
    }

    /** Reads a list; every key is a member afterwards. */
    public static PublicCredentials decode(Json value, Reading reading) throws MalformedEncoding {
        List<PublicCredential> list =
                reading.list(value, one -> PublicCredential.decodeUnchecked(one.asText(), reading));
        Group group = reading.group();
        if (!group.areMembers(list.stream().map(PublicCredential::key).toList())) {
            throw new MalformedEncoding("a credential is not in the group");
        }
        return new PublicCredentials(list);
    }

    /** What even the stock tool demands: no two alike. */
    public Verdict checkDistinct() {
        return Verdict.of(repeated.stream()
                .map(i -> new Finding("credential " + (i + 1), "stands in the list twice"))
                .toList());
    }

    /** What a list must be besides: sorted, no neutral element, all with weights or none (PROTOCOL 13.3). */
    public Verdict checkForm() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            PublicCredential one = list.get(i);
            String place = "credential " + (i + 1);
            if (one.key().isIdentity()) findings.add(new Finding(place, "is the neutral element"));
            if (one.weight().isPresent() != list.get(0).weight().isPresent()) {
                findings.add(new Finding(place, "some credentials have a weight and some have none"));
            }
            if (i == 0) continue;
            Element before = list.get(i - 1).key();
            if (before.group().sortingOrder().compare(before, one.key()) > 0) {
                findings.add(new Finding(place, "the list is not sorted"));
            }
        }
        return Verdict.of(findings);
    }

    /** The line of a credential given by its canonical text; empty for a stranger. */
    public Optional<PublicCredential> find(String credential) {
        return Optional.ofNullable(byText.get(credential));
    }

    public List<PublicCredential> list() {
        return list;
    }

    public int size() {
        return list.size();
    }

    public boolean isWeighted() {
        return !list.isEmpty() && list.get(0).weight().isPresent();
    }

    public Weight totalWeight() {
        return list.stream().map(PublicCredential::effectiveWeight).reduce(Weight.ZERO, Weight::plus);
    }

    public Json encode() {
        return Json.array(list.stream().map(c -> Json.of(c.toText())).toList());
    }

    /** What people compare: the compact hash of the archived text. */
    public String fingerprint() {
        return Hash.of(encode().canonical()).b64();
    }
}
