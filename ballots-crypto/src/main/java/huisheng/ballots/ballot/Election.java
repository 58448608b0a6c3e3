package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is voted on, under which key. Its text is fixed once and hashed as it stands, so an election is always read from
 * its bytes; members that this format does not know stay in them (PROTOCOL 8.2).
 */
public final class Election {
    private final byte[] bytes;
    private final Profile profile;
    private final Group group;
    private final PublicKey key;
    private final String name;
    private final String description;
    private final String uuid;
    private final List<Question> questions;
    private final String fingerprint;

    private Election(byte[] bytes, Members members) throws MalformedEncoding {
        this.bytes = bytes.clone();
        this.profile = Profile.of(members.take("version").asInt());
        this.description = members.take("description").asText();
        this.name = members.take("name").asText();
        this.group = Group.byName(members.take("group").asText());
        this.key = new PublicKey(group.decode(members.take("public_key").asText()));
        List<Question> read = new ArrayList<>();
        for (Json question : members.take("questions").asArray()) read.add(Question.decode(question));
        this.questions = List.copyOf(read);
        this.uuid = members.take("uuid").asText();
        optionalText(members, "administrator");
        optionalText(members, "credential_authority");
        checkLanguage(members);
        if (uuid.length() < 14 || uuid.length() > 64 || !Base58.spells(uuid)) {
            throw new MalformedEncoding("the uuid is not 14 or more Base58 characters");
        }
        this.fingerprint = profile.fingerprint(bytes);
    }

    public static Election decode(byte[] bytes) throws MalformedEncoding {
        return new Election(bytes, Members.of(Json.parse(bytes)));
    }

    /** The text of a new election; optional members are left out when absent. */
    public static byte[] text(
            String name,
            String description,
            Element publicKey,
            List<Question> questions,
            String uuid,
            Optional<String> administrator,
            Optional<String> credentialAuthority) {
        return Json.object()
                .put("version", Profile.V1.version())
                .put("description", description)
                .put("name", name)
                .put("group", publicKey.group().name())
                .put("public_key", publicKey.toText())
                .put(
                        "questions",
                        Json.array(questions.stream().map(Question::encode).toList()))
                .put("uuid", uuid)
                .putIf("administrator", administrator.map(Json::of))
                .putIf("credential_authority", credentialAuthority.map(Json::of))
                .build()
                .canonical();
    }

    private static void optionalText(Members members, String name) throws MalformedEncoding {
        Optional<Json> value = members.takeIf(name);
        if (value.isPresent()) value.get().asText();
    }

    private static void checkLanguage(Members members) throws MalformedEncoding {
        Optional<Json> value = members.takeIf("language");
        if (value.isEmpty()) return;
        List<Json> pair = value.get().asArray();
        boolean fits = pair.size() == 2
                && !pair.get(0).asText().isEmpty()
                && pair.get(1).asText().matches("ltr|rtl");
        if (!fits) throw new MalformedEncoding("language is not a code and a direction");
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Profile profile() {
        return profile;
    }

    public Group group() {
        return group;
    }

    public PublicKey key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String uuid() {
        return uuid;
    }

    public List<Question> questions() {
        return questions;
    }

    /** φ, in every ballot and every proof after set-up. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether ballots must be mixed before they are opened. */
    public boolean needsMixing() {
        return questions.stream().anyMatch(Question.NonHomomorphic.class::isInstance);
    }
}
