package huisheng.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import huisheng.auditlog.Happening;
import huisheng.receipt.KindOfFact;
import huisheng.receipt.Openness;
import huisheng.receipt.Topic;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Each kind of happening has one name, one line in the table of what is open to whom, and one sentence in each language. */
class EveryFactIsToldTest {
    private static final List<JavaClass> HAPPENINGS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("huisheng").stream()
                    .filter(one -> one.isAssignableTo(Happening.class) && one.isRecord())
                    .toList();
    private static final List<String> KINDS =
            HAPPENINGS.stream().map(JavaClass::getSimpleName).sorted().toList();

    @Test
    void no_two_kinds_have_the_same_name() {
        assertThat(KINDS).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @Test
    void each_kind_is_open_to_somebody_by_decision() {
        assertThat(KINDS).allMatch(kind -> KindOfFact.of(kind).isPresent());
    }

    /** The log is the whole installation's: what happens to it stands in the record of the union at the top. */
    @Test
    void what_stands_in_a_record_names_whose_record_it_is() {
        assertThat(HAPPENINGS)
                .filteredOn(
                        one -> KindOfFact.of(one.getSimpleName()).orElseThrow().topic() != Topic.LOG)
                .filteredOn(one -> List.of(Openness.EVERYBODY, Openness.MEMBERS)
                        .contains(
                                KindOfFact.of(one.getSimpleName()).orElseThrow().openness()))
                .hasSizeGreaterThan(20)
                .allMatch(one -> one.tryGetField("organisation")
                        .filter(field -> field.getRawType().isEquivalentTo(long.class))
                        .isPresent());
    }

    @Test
    void each_kind_has_its_sentence_in_both_languages() throws Exception {
        for (var language : List.of("zh", "en")) {
            var words = new Properties();
            var file = "/huisheng/web/receipt/messages_" + language + ".properties";
            try (var in = EveryFactIsToldTest.class.getResourceAsStream(file)) {
                words.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
            assertThat(KINDS).as(language).allMatch(kind -> words.containsKey("Fact." + kind));
        }
    }
}
