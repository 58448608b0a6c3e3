package huisheng.ballots.cli;

import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Who has which credential, opened from the registrar's encrypted file. */
final class RegistrarFile {
    private final Path path;
    private final Map<String, Json> credentials;

    private RegistrarFile(Path path, Map<String, Json> credentials) {
        this.path = path;
        this.credentials = credentials;
    }

    static RegistrarFile open(Path path, char[] passphrase) throws IOException, Unusable {
        KeyFile file = KeyFile.open(path, passphrase);
        if (file.kind() != KeyFile.Kind.CREDENTIALS) throw new Unusable(path + " is a trustee's key file");
        return new RegistrarFile(path, file.secret().members());
    }

    SecretCredential credentialOf(String login) throws Unusable {
        Json found = credentials.get(login);
        if (found == null) throw new Unusable("no voter of this name in " + path);
        try {
            return SecretCredential.decode(found.asText());
        } catch (MalformedEncoding e) {
            throw new Unusable("no credential of the right form in " + path);
        }
    }

    Set<Map.Entry<String, Json>> entries() {
        return credentials.entrySet();
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
