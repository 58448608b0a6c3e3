package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hashes of everything that was fixed before the first ballot (PROTOCOL 14.3). */
public record SetupData(Hash election, Hash trustees, Hash credentials, Optional<Hash> certificate) {
    public static SetupData decode(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        Hash election = Hash.decode(members.take("election"));
        Hash trustees = Hash.decode(members.take("trustees"));
        Hash credentials = Hash.decode(members.take("credentials"));
        Optional<Json> certificate = members.takeIf("credentials_certificate");
        return new SetupData(
                election,
                trustees,
                credentials,
                certificate.isPresent() ? Optional.of(Hash.decode(certificate.get())) : Optional.empty());
    }

    /** The objects that stand before the set-up event, in this order; the set-up data itself follows them. */
    List<Hash> objects() {
        List<Hash> objects = new ArrayList<>(List.of(election, trustees, credentials));
        certificate.ifPresent(objects::add);
        return objects;
    }

    public Json encode() {
        return Json.object()
                .put("election", election.encode())
                .put("trustees", trustees.encode())
                .put("credentials", credentials.encode())
                .putIf("credentials_certificate", certificate.map(Hash::encode))
                .build();
    }
}
