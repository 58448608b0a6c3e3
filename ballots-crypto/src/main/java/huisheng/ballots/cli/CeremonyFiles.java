package huisheng.ballots.cli;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The files that members of a threshold set exchange, each one given once a member, in order of index. */
final class CeremonyFiles {
    @Option(
            names = "--certificate",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Certificates of all members, in order.")
    private List<Path> certificates;

    /** The ceremony that all certificates describe, checked. */
    Ceremony ceremony() throws IOException, Unusable, MalformedEncoding {
        List<Json> values = all(certificates);
        if (values.isEmpty()) throw new Unusable("there is no certificate");
        Reading reading = Reading.strict(groupOf(values.get(0)));
        List<SignedMessage> signed = new ArrayList<>();
        for (Json value : values) signed.add(SignedMessage.decode(value, reading));
        int threshold = context(values.get(0)).take("threshold").asInt();
        Ceremony ceremony = Ceremony.of(Profile.V1, reading.group(), threshold, signed);
        Judged.require(ceremony.checkCertificates());
        return ceremony;
    }

    Group group() throws IOException, Unusable, MalformedEncoding {
        return groupOf(all(certificates).get(0));
    }

    static List<Json> all(List<Path> files) throws IOException, Unusable {
        List<Json> values = new ArrayList<>();
        for (Path file : files) values.addAll(Texts.jsonLines(file));
        return values;
    }

    private static Group groupOf(Json certificate) throws MalformedEncoding {
        return Group.byName(context(certificate).take("group").asText());
    }

    private static Members context(Json certificate) throws MalformedEncoding {
        String message = Members.of(certificate).take("message").asText();
        return Members.of(
                Members.of(JsonParser.parse(message, JsonLimits.SMALL)).take("context"));
    }
}
