package huisheng.ballots.cli;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ballot",
        mixinStandardHelpOptions = true,
        description = "Seal a vote, or check sealed ones.",
        synopsisSubcommandLabel = "COMMAND")
final class BallotCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "seal",
            mixinStandardHelpOptions = true,
            description = {
                "Seal and sign a vote.",
                "Choices are JSON, one array a question: [[1,0],[2,1,3]]; a question of lists has an array a list."
            })
    int seal(
            @Option(
                            names = "--record",
                            required = true,
                            paramLabel = "FILE.bel",
                            description = "The election's record.")
                    Path record,
            @Option(
                            names = "--credential-file",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "File with the credential, or the registrar's encrypted file together with --login.")
                    Path credentialFile,
            @Option(names = "--login", paramLabel = "LOGIN", description = "Whose credential of the registrar's file.")
                    String login,
            @Mixin Passphrase passphrase,
            @Option(names = "--choices", required = true, paramLabel = "FILE", description = "The choices.")
                    Path choices,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the ballot.")
                    Path out)
            throws Exception {
        try (ElectionRecord open = ElectionRecord.open(record)) {
            Election election = open.election();
            SecretCredential credential = credential(credentialFile, login, passphrase);
            SecretScalar key = credential.signingKey(election.profile(), election.group(), election.uuid());
            String publicKey = election.group().generatorPowers().pow(key).toText();
            if (open.electorate().find(publicKey).isEmpty()) {
                throw new Unusable("this credential may not vote in this election");
            }
            BallotSealer sealer = new BallotSealer(election, Randomness.system());
            SealedBallot ballot = sealer.seal(key, choices(Texts.json(choices)));
            Texts.write(out, ballot.bytes());
            spec.commandLine().getOut().println("tracker " + ballot.tracker());
            return Main.SOUND;
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Check sealed ballots for an election, as the box does before it takes them.")
    int check(
            @Option(
                            names = "--record",
                            required = true,
                            paramLabel = "FILE.bel",
                            description = "The election's record.")
                    Path record,
            @Parameters(paramLabel = "BALLOT", arity = "1..*", description = "Files with one ballot each.")
                    List<Path> ballots)
            throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        try (ElectionRecord open = ElectionRecord.open(record)) {
            BallotCheck check = BallotCheck.of(open.election(), open.electorate());
            Verdict verdict = Verdict.SOUND;
            for (Path file : ballots) {
                byte[] bytes = Texts.object(file);
                verdict = verdict.and(check.check(bytes).within(file.toString()));
                String state = open.holds(Hash.of(bytes)) ? "in the box" : "not in the box";
                print.println("tracker " + Hash.of(bytes).b64() + " " + state);
            }
            return Judged.print(verdict, print);
        }
    }

    private static SecretCredential credential(Path file, String login, Passphrase passphrase) throws Exception {
        if (login != null) return RegistrarFile.open(file, passphrase.ask()).credentialOf(login);
        try {
            return SecretCredential.decode(new String(Texts.bytes(file), StandardCharsets.UTF_8).strip());
        } catch (MalformedEncoding e) {
            // the parser's words could repeat what it read
            throw new Unusable("no credential of the right form in " + file);
        }
    }

    private static List<Choice> choices(Json value) throws MalformedEncoding {
        List<Choice> choices = new ArrayList<>();
        for (Json question : value.asArray()) {
            List<Json> items = question.asArray();
            boolean lists = !items.isEmpty() && items.get(0) instanceof Json.Arr;
            choices.add(Choice.ofRows(Grid.decode(question, lists, Json::asInt).rows()));
        }
        return choices;
    }
}
