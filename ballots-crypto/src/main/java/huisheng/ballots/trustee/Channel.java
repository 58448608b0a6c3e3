package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;

/** Messages between trustees that only the addressee reads and only the sender can have written (PROTOCOL 7.4). */
final class Channel {
    private Channel() {}

    static String send(Profile profile, SecretScalar senderKey, Element recipient, Json message, Randomness random) {
        String content = Json.object()
                .put("recipient", recipient.toText())
                .put("message", message.text())
                .build()
                .text();
        SignedMessage signed = SignedMessage.sign(profile, recipient.group(), senderKey, content, random);
        return EncryptedMessage.encrypt(profile, recipient, signed.encode().text(), random)
                .encode()
                .text();
    }

    static Json receive(Profile profile, Group group, SecretScalar channelKey, Element sender, String text)
            throws MalformedEncoding {
        Reading reading = Reading.strict(group);
        EncryptedMessage encrypted = EncryptedMessage.decode(JsonParser.parse(text, JsonLimits.OBJECT), reading);
        String opened = encrypted.decrypt(profile, channelKey);
        SignedMessage signed = SignedMessage.decode(JsonParser.parse(opened, JsonLimits.OBJECT), reading);
        if (!signed.check("", profile, sender).isSound()) {
            throw new MalformedEncoding("a private message is not signed by its sender");
        }
        Members content = Members.of(JsonParser.parse(signed.message(), JsonLimits.OBJECT));
        Element recipient = reading.element(content.take("recipient"));
        Json message = JsonParser.parse(content.take("message").asText(), JsonLimits.OBJECT);
        content.end(true);
        if (!recipient.equals(group.generatorPowers().pow(channelKey))) {
            throw new MalformedEncoding("a private message is meant for somebody else");
        }
        return message;
    }
}
