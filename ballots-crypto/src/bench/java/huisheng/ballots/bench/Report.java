package huisheng.ballots.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what JMH measured into the part of docs/performance.md that belongs to this module. */
public final class Report {
    private static final String BEGIN = "<!-- crypto: written by ballots-crypto/bench -->";
    private static final String END = "<!-- end of crypto -->";

    /** One line of the table: what it is, our benchmark, Bouncy Castle's, how many things one run does. */
    private record Line(String what, String ours, String other, int per) {}

    private static final List<Line> LINES = List.of(
            new Line("product of two points", "GroupBench.multiply", "", 1),
            new Line("decode, on the curve", "GroupBench.decodeUnchecked", "", 1),
            new Line("decode, with subgroup", "GroupBench.decode", "BouncyCastleBench.membership", 1),
            new Line("encode", "GroupBench.encode", "", 1),
            new Line("variable base, public exponent", "GroupBench.variableBaseVartime", "", 1),
            new Line(
                    "variable base, secret exponent",
                    "GroupBench.variableBaseSecret",
                    "BouncyCastleBench.variableBase",
                    1),
            new Line("two bases, aP + bB", "GroupBench.twoBasesVartime", "BouncyCastleBench.twoBases", 1),
            new Line("fixed base, public exponent", "GroupBench.fixedBaseVartime", "", 1),
            new Line(
                    "fixed base, secret exponent",
                    "GroupBench.fixedBaseSecret",
                    "BouncyCastleBench.fixedBaseAsKeyGeneration",
                    1),
            new Line("two powers of one base and its membership", "GroupBench.twoPowersAndMembership", "", 1),
            new Line("tables for a base", "GroupBench.tableForABase", "", 1),
            new Line("product of powers, 64 points, per point", "ManyPointsBench.productOfPowersVartime/64", "", 64),
            new Line("… 4,096 points, per point", "ManyPointsBench.productOfPowersVartime/4096", "", 4096),
            new Line("… 16,384 points, per point", "ManyPointsBench.productOfPowersVartime/16384", "", 16384),
            new Line("membership of 4,096 points, per point", "ManyPointsBench.membershipOfAll/4096", "", 4096),
            new Line("… 16,384 points, per point", "ManyPointsBench.membershipOfAll/16384", "", 16384),
            new Line("seal a ballot of 2 choices", "BallotBench.seal/2", "", 1),
            new Line("… 5 choices", "BallotBench.seal/5", "", 1),
            new Line("… 20 choices", "BallotBench.seal/20", "", 1),
            new Line("check a ballot of 2 choices", "BallotBench.check/2", "", 1),
            new Line("… 5 choices", "BallotBench.check/5", "", 1),
            new Line("… 20 choices", "BallotBench.check/20", "", 1),
            new Line("shuffle and prove 100 ciphertexts", "ShuffleBench.shuffleAndProve/100", "", 1),
            new Line("… 10,000 ciphertexts", "ShuffleBench.shuffleAndProve/10000", "", 1),
            new Line("read and check a shuffle of 100", "ShuffleBench.readAndCheck/100", "", 1),
            new Line("… of 10,000", "ShuffleBench.readAndCheck/10000", "", 1));

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Double>> measured = read(Path.of(arguments[0]));
        replacePart(Path.of(arguments[1]), text(measured));
    }

    /** Benchmark name with its parameter → kind of figure → microseconds. */
    private static Map<String, Map<String, Double>> read(Path csv) throws IOException {
        Map<String, Map<String, Double>> measured = new LinkedHashMap<>();
        for (String row : Files.readAllLines(csv)) {
            String[] cells = row.replace("\"", "").split(",", -1);
            if (!cells[0].startsWith("huisheng")) {
                continue;
            }
            String[] name = cells[0].split(":", 2);
            String benchmark = name[0].replaceAll("^.*\\.(\\w+\\.\\w+)$", "$1");
            String parameter = String.join("", List.of(cells).subList(7, cells.length));
            double score = Double.parseDouble(cells[4]) * (cells[6].startsWith("ms") ? 1000 : 1);
            String key = parameter.isEmpty() ? benchmark : benchmark + "/" + parameter;
            String kind = name.length > 1 ? name[1].replaceAll(".*(p0\\.\\d+|cpu)$", "$1") : "mean";
            measured.computeIfAbsent(key, unused -> new LinkedHashMap<>()).putIfAbsent(kind, score);
        }
        return measured;
    }

    private static String text(Map<String, Map<String, Double>> measured) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("## The cryptography, operation by operation\n\n")
                .append("Measured ")
                .append(LocalDate.now())
                .append(" by `ballots-crypto/bench` (JMH, one fork, one")
                .append(" thread) on ")
                .append(machine())
                .append(", ")
                .append(jdk())
                .append(".\n")
                .append("*Best* is the shortest single run seen, which the load of a shared machine disturbs least;")
                .append(" *median* and *CPU* (processor time of the whole process, with compiler and collector) are")
                .append(" what that machine gave at the time. Where one run is longer than a slice of the scheduler's")
                .append(" time (many points, shuffles), wall time tells how busy the machine was; read *CPU* there.\n\n")
                .append(
                        "| operation | best µs | median µs | CPU µs | Bouncy Castle, best µs |\n|---|--:|--:|--:|--:|\n");
        for (Line line : LINES) {
            Map<String, Double> ours = measured.getOrDefault(line.ours(), Map.of());
            Map<String, Double> other = measured.getOrDefault(line.other(), Map.of());
            text.append("| ").append(line.what());
            for (String kind : List.of("p0.00", "p0.50", "cpu")) {
                text.append(" | ").append(cell(ours.get(kind), line.per()));
            }
            text.append(" | ").append(cell(other.get("p0.00"), 1)).append(" |\n");
        }
        return text.append(
                        "\nBouncy Castle's column is what a user of the library would call instead: full validation of")
                .append(" a public key, multiplication on `Curve25519` in Weierstrass form, `ECAlgorithms")
                .append(".sumOfTwoMultiplies`, generation of an Ed25519 key. It has no product of many powers and no")
                .append(" batched membership test.\n")
                .toString();
    }

    private static String cell(Double micros, int per) {
        if (micros == null) {
            return "–";
        }
        double each = micros / per;
        return String.format(Locale.ROOT, each < 10 ? "%.2f" : each < 100 ? "%.1f" : "%,.0f", each);
    }

    private static String machine() throws IOException {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.exists(cpuinfo)) {
            try (Stream<String> lines = Files.lines(cpuinfo)) {
                model = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceAll(".*: ", ""))
                        .findFirst()
                        .orElse(model);
            }
        }
        return Runtime.getRuntime().availableProcessors() + " × " + model;
    }

    private static String jdk() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    }

    private static void replacePart(Path file, String part) throws IOException {
        String whole = Files.exists(file) ? Files.readString(file) : "# How fast it is\n\n" + BEGIN + "\n" + END + "\n";
        int begin = whole.indexOf(BEGIN);
        int end = whole.indexOf(END);
        if (begin < 0 || end < begin) {
            whole = whole.stripTrailing() + "\n\n" + BEGIN + "\n" + END + "\n";
            begin = whole.indexOf(BEGIN);
            end = whole.indexOf(END);
        }
        Files.writeString(file, whole.substring(0, begin) + BEGIN + "\n" + part + whole.substring(end));
    }
}
