package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;

/** A trustee's keys for signing and for private messages, bound to one ceremony and one place in it (PROTOCOL 7.5, 1). */
public record Certificate(
        String groupName, int size, int threshold, int index, Element verification, Element encryption) {

    static SignedMessage issue(
            Profile profile, Group group, int size, int threshold, int index, TrusteeSeed seed, Randomness random) {
        Certificate certificate = new Certificate(
                group.name(),
                size,
                threshold,
                index,
                group.generatorPowers().pow(seed.signingKey(profile, group)),
                group.generatorPowers().pow(seed.channelKey(profile, group)));
        String text = certificate.encode().text();
        return SignedMessage.sign(profile, group, seed.signingKey(profile, group), text, random);
    }

    /** The name of a certificate: the hash of its message. */
    public static Hash id(SignedMessage signed) {
        return Hash.of(signed.message());
    }

    /** It speaks of this ceremony and place, and is signed with the key inside. */
    Verdict check(
            String place, Profile profile, int wantedSize, int wantedThreshold, int wantedIndex, SignedMessage signed) {
        boolean fits = groupName.equals(verification.group().name())
                && size == wantedSize
                && threshold == wantedThreshold
                && index == wantedIndex;
        return Verdict.of(fits, place, "is made for another ceremony or another place in it")
                .and(signed.check(place + ", signature", profile, verification));
    }

    static Certificate decode(String message, Reading reading) throws MalformedEncoding {
        Members members = Members.of(JsonParser.parse(message, JsonLimits.SMALL));
        Members context = Members.of(members.take("context"));
        String group = context.take("group").asText();
        int size = context.take("size").asInt();
        int threshold = context.take("threshold").asInt();
        int index = context.take("index").asInt();
        context.end(reading.strict());
        Element verification = reading.element(members.take("verification"));
        Element encryption = reading.element(members.take("encryption"));
        reading.end(members);
        return new Certificate(group, size, threshold, index, verification, encryption);
    }

    Json encode() {
        return Json.object()
                .put(
                        "context",
                        Json.object()
                                .put("group", groupName)
                                .put("size", size)
                                .put("threshold", threshold)
                                .put("index", index)
                                .build())
                .put("verification", verification.toText())
                .put("encryption", encryption.toText())
                .build();
    }
}
