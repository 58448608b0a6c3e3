package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of an archive of the vectors as a shuffle needs: election, tally, shuffles. */
record MixedArchive(Mixing mixing, Reading reading, List<List<Ciphertext>> inputs, List<Json> shuffles) {
    static MixedArchive read(String name) throws Exception {
        Map<String, byte[]> data = new HashMap<>();
        List<Json> events = new ArrayList<>();
        readTar(Path.of("vectors/record/" + name + ".bel"), data, events);
        byte[] electionText = null;
        List<Json> shuffles = new ArrayList<>();
        Json tally = null;
        for (Json event : events) {
            String type = member(event, "type").asText();
            if (type.equals("Setup")) {
                Json setup = object(data, event, "payload");
                electionText = data.get(member(setup, "election").asText());
            } else if (type.equals("EncryptedTally")) {
                tally = object(data, object(data, event, "payload"), "encrypted_tally");
            } else if (type.equals("Shuffle")) {
                shuffles.add(object(data, object(data, event, "payload"), "payload"));
            }
        }
        return of(electionText, tally, shuffles);
    }

    private static MixedArchive of(byte[] electionText, Json tally, List<Json> shuffles) throws Exception {
        Json election = Json.parse(electionText);
        Group group = Group.byName(member(election, "group").asText());
        PublicKey key =
                new PublicKey(group.decode(member(election, "public_key").asText()));
        Reading reading = Reading.strict(group);
        List<List<Ciphertext>> inputs = new ArrayList<>();
        List<Json> questions = member(election, "questions").asArray();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).text().startsWith("{\"type\":\"NonHomomorphic\"")) {
                inputs.add(reading.list(tally.asArray().get(i), reading::ciphertext));
            }
        }
        Mixing mixing = new Mixing(key, Profile.V1, Profile.V1.fingerprint(electionText));
        return new MixedArchive(mixing, reading, inputs, shuffles);
    }

    private static void readTar(Path file, Map<String, byte[]> data, List<Json> events) throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
        while (in.available() > 0) {
            byte[] header = in.readNBytes(512);
            String entry = new String(header, 0, 100, StandardCharsets.US_ASCII).trim();
            int size = Integer.parseInt(
                    new String(header, 124, 12, StandardCharsets.US_ASCII)
                            .replace('\0', ' ')
                            .trim(),
                    8);
            byte[] content = in.readNBytes(size);
            skip(in, -size & 511);
            if (entry.endsWith(".event.json")) {
                events.add(Json.parse(content));
            } else if (entry.endsWith(".data.json")) {
                data.put(entry.substring(0, 64), content);
            }
        }
    }

    private static void skip(ByteArrayInputStream in, int bytes) throws IOException {
        in.readNBytes(bytes);
    }

    private static Json object(Map<String, byte[]> data, Json holder, String name) throws Exception {
        return Json.parse(data.get(member(holder, name).asText()));
    }

    private static Json member(Json object, String name) {
        return ((Json.Obj) object).members().get(name);
    }
}
