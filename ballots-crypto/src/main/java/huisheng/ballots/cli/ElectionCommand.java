package huisheng.ballots.cli;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.RecordWriter;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "election",
        mixinStandardHelpOptions = true,
        description = "Prepare an election: draw its identifier, then fix everything and begin its record.",
        synopsisSubcommandLabel = "COMMAND")
final class ElectionCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "uuid", mixinStandardHelpOptions = true, description = "Draw the identifier of a new election.")
    int uuid() {
        StringBuilder uuid = new StringBuilder();
        for (int i = 0; i < 14; i++)
            uuid.append(Base58.ALPHABET.charAt(Randomness.system().below(58)));
        spec.commandLine().getOut().println(uuid);
        return Main.SOUND;
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "Fix questions, trustees and electorate, and begin the record.",
                "The template is JSON with name, description, questions, and optionally administrator and",
                "credential_authority."
            })
    int create(
            @Option(names = "--template", required = true, paramLabel = "FILE", description = "The template.")
                    Path template,
            @Option(names = "--uuid", required = true, paramLabel = "UUID", description = "The identifier.")
                    String uuid,
            @Option(
                            names = "--trustee",
                            required = true,
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "Public files of single trustees and of threshold sets, in order.")
                    List<Path> trusteeFiles,
            @Option(
                            names = "--credentials",
                            required = true,
                            paramLabel = "FILE",
                            description = "The list of public credentials.")
                    Path credentials,
            @Option(names = "--out", required = true, paramLabel = "FILE.bel", description = "New file: the record.")
                    Path out,
            @Mixin GroupOption groupOption)
            throws Exception {
        Group group = groupOption.group();
        Trustees trustees = trustees(trusteeFiles, group);
        Judged.require(trustees.check(Profile.V1, group));
        PublicCredentials electorate = PublicCredentials.decode(Texts.json(credentials), Reading.strict(group));
        Judged.require(electorate.checkDistinct().and(electorate.checkForm()));
        Election election = election(Texts.json(template), uuid, trustees, group);
        if (election.needsMixing()
                && electorate.list().stream().anyMatch(c -> !c.effectiveWeight().isOne())) {
            throw new Unusable("weights other than 1 cannot be mixed");
        }
        byte[] electionBytes = election.bytes();
        byte[] trusteeBytes = trustees.encode().canonical();
        byte[] credentialBytes = electorate.encode().canonical();
        SetupData setup = new SetupData(
                Hash.of(electionBytes), Hash.of(trusteeBytes), Hash.of(credentialBytes), Optional.empty());
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        RecordWriter writer =
                RecordWriter.begin(record, ArchiveHeader.at(Instant.now().getEpochSecond()));
        writer.append(
                EventType.SETUP,
                List.of(
                        electionBytes,
                        trusteeBytes,
                        credentialBytes,
                        setup.encode().canonical()));
        Texts.write(out, record.toByteArray());
        PrintWriter print = spec.commandLine().getOut();
        print.println("fingerprint " + election.fingerprint());
        print.println("credentials " + electorate.fingerprint());
        return Main.SOUND;
    }

    private static Trustees trustees(List<Path> files, Group group) throws Exception {
        List<Json> items = new ArrayList<>();
        for (Path file : files) {
            Json value = Texts.json(file);
            boolean set = Members.of(value).takeIf("threshold").isPresent();
            items.add(Json.array(Json.of(set ? "Pedersen" : "Single"), value));
        }
        return Trustees.decode(Json.array(items), Reading.strict(group));
    }

    private static Election election(Json template, String uuid, Trustees trustees, Group group) throws Exception {
        Members members = Members.of(template);
        List<Question> questions = new ArrayList<>();
        for (Json question : members.take("questions").asArray()) questions.add(Question.decode(question));
        if (questions.isEmpty()) throw new Unusable("the template asks nothing");
        for (Question question : questions) checkFits(question, group);
        return Election.decode(Election.text(
                members.take("name").asText(),
                members.take("description").asText(),
                trustees.electionKey(Profile.V1, group),
                questions,
                uuid,
                text(members, "administrator"),
                text(members, "credential_authority")));
    }

    private static void checkFits(Question question, Group group) throws Unusable {
        if (question instanceof Question.NonHomomorphic raw && raw.answers().size() > group.longestInts()) {
            throw new Unusable(
                    "in this group a question that is mixed has at most " + group.longestInts() + " answers");
        }
        if (question instanceof Question.Homomorphic h && h.max() > h.answers().size()) {
            throw new Unusable("max is more than there are answers");
        }
    }

    private static Optional<String> text(Members members, String name) throws MalformedEncoding {
        Optional<Json> value = members.takeIf(name);
        return value.isPresent() ? Optional.of(value.get().asText()) : Optional.empty();
    }
}
