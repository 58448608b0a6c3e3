package huisheng.ballots;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of knowledge: each package may import only earlier ones. */
class PackageOrderTest {
    private static final List<String> LINE = List.of(
            "group",
            "wire",
            "elgamal",
            "proofs",
            "credential",
            "ballot",
            "trustee",
            "mixnet",
            "record",
            "verifier",
            "cli");
    private static final List<String> BESIDE = List.of("counting", "blind", "log");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(Path.of("target/classes"));

    private static String[] packages(Stream<String> names) {
        return names.map(name -> "huisheng.ballots." + name + "..").toArray(String[]::new);
    }

    @Test
    void each_package_imports_only_earlier_ones() {
        for (int i = 0; i < LINE.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(packages(Stream.of(LINE.get(i)))[0])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(LINE.subList(i + 1, LINE.size()).stream()))
                    .check(CLASSES);
        }
    }

    @Test
    void what_stands_beside_the_line_is_used_by_verifier_and_command_line_only() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(LINE.subList(0, LINE.indexOf("verifier")).stream()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(BESIDE.stream()))
                .check(CLASSES);
    }

    @Test
    void only_the_door_of_a_witness_is_asked_over_a_network() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("huisheng.ballots.cli.WitnessDoor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net..")
                .check(CLASSES);
    }

    @Test
    void nothing_here_opens_a_connection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.ServerSocket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.channels.SocketChannel")
                .check(CLASSES);
    }
}
