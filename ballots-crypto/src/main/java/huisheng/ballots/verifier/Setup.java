package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.credential.CredentialsCertificate;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What was fixed before the first ballot: election, trustees, electorate (docs/protocol/10-verifier.md, 10.7 to 10.12). */
final class Setup {
    private final Objects objects;
    private final Ledger ledger;
    private Optional<Election> election = Optional.empty();
    private Optional<Trustees> trustees = Optional.empty();
    private Optional<PublicCredentials> electorate = Optional.empty();

    private Setup(Objects objects, Ledger ledger) {
        this.objects = objects;
        this.ledger = ledger;
    }

    static Setup check(Objects objects, Ledger ledger) throws IOException {
        Setup setup = new Setup(objects, ledger);
        Optional<Link> link = objects.scan().last(EventType.SETUP);
        if (link.isEmpty()) {
            ledger.fail(Check.V07_ELECTION, "", "there is no set-up event; nothing else could be checked");
            return setup;
        }
        setup.read(link.get());
        return setup;
    }

    private void read(Link link) throws IOException {
        SetupData data;
        List<Entry> entries = link.objects();
        try {
            if (entries.size() < 4) throw new MalformedEncoding("objects are missing before the set-up event");
            data = SetupData.decode(objects.json(entries.get(entries.size() - 1)));
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V07_ELECTION, "set-up", e.getMessage());
            return;
        }
        election = election(entries, data.election());
        if (election.isEmpty()) return;
        trustees(entries, data.trustees(), election.get());
        credentials(entries, data, election.get());
    }

    /** The keys of the exponents 0 and 1 (attack E5). */
    static boolean opensWithoutAKey(Election election) {
        var key = election.key().element();
        return key.isIdentity() || key.equals(election.group().generator());
    }

    private Optional<Election> election(List<Entry> entries, Hash wanted) throws IOException {
        try {
            Entry entry = find(entries, wanted);
            Election read = Election.decode(objects.bytes(entry));
            objects.json(entry);
            Verdict verdict = Verdict.of(
                    !(ledger.strict() && opensWithoutAKey(read)),
                    "",
                    "the public key is the neutral element or the generator: anybody could open the ballots");
            ledger.note(Check.V07_ELECTION, verdict);
            return Optional.of(read);
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V07_ELECTION, "", e.getMessage() + "; nothing else could be checked");
            return Optional.empty();
        }
    }

    private void trustees(List<Entry> entries, Hash wanted, Election election) throws IOException {
        Profile profile = election.profile();
        try {
            Json json = objects.json(find(entries, wanted));
            Trustees read = Trustees.decode(json, reading(election));
            ledger.note(Check.V08_TRUSTEES, read.check(profile, election.group()));
            trustees = Optional.of(read);
            boolean same = read.electionKey(profile, election.group())
                    .equals(election.key().element());
            ledger.note(
                    Check.V09_ELECTION_KEY, Verdict.of(same, "", "the election's key is not the trustees' common key"));
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V08_TRUSTEES, "", e.getMessage());
        }
    }

    private void credentials(List<Entry> entries, SetupData data, Election election) throws IOException {
        try {
            Json json = objects.json(find(entries, data.credentials()));
            PublicCredentials read = PublicCredentials.decode(json, reading(election));
            Verdict distinct = read.checkDistinct();
            ledger.note(Check.V10_ELECTORATE, distinct);
            if (distinct.isSound()) ledger.passed(Check.V10_ELECTORATE, Math.max(0, read.size() - 1));
            ledger.note(Check.V11_ELECTORATE_FORM, read.checkForm());
            if (data.certificate().isPresent()) certificate(entries, data, election, read);
            electorate = Optional.of(read);
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V10_ELECTORATE, "", e.getMessage());
        }
    }

    private void certificate(List<Entry> entries, SetupData data, Election election, PublicCredentials list)
            throws IOException {
        try {
            Json json = objects.json(find(entries, data.certificate().orElseThrow()));
            CredentialsCertificate certificate = CredentialsCertificate.decode(json, reading(election));
            ledger.note(
                    Check.V12_CERTIFICATE,
                    certificate.check(election.profile(), election.uuid(), data.credentials(), list.size()));
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V12_CERTIFICATE, "", e.getMessage());
        }
    }

    private Reading reading(Election election) {
        return new Reading(election.group(), ledger.strict());
    }

    private static Entry find(List<Entry> entries, Hash wanted) throws MalformedEncoding {
        for (Entry entry : entries) if (entry.hash().equals(wanted)) return entry;
        throw new MalformedEncoding("the object is not in the record");
    }

    Optional<Election> election() {
        return election;
    }

    Optional<Trustees> trustees() {
        return trustees;
    }

    Optional<PublicCredentials> electorate() {
        return electorate;
    }
}
