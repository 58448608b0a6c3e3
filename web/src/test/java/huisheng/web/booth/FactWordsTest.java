package huisheng.web.booth;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import huisheng.affairs.Catalogue;
import huisheng.affairs.CatalogueItem;
import huisheng.auditlog.Happening;
import huisheng.deadline.RuleNames;
import huisheng.retention.Ground;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever may stand in a fact is shown in words, on a page that has nothing but this module. */
class FactWordsTest {
    private static final List<? extends Class<?>> FACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("huisheng").stream()
                    .filter(one -> one.isAssignableTo(Happening.class) && one.isRecord())
                    .map(JavaClass::reflect)
                    .toList();

    private static void areWorded(Set<String> keys) {
        var languages = FactWords.module().split("\"en\": \\{");
        assertThat(languages).hasSize(2);
        for (var words : List.of(languages))
            assertThat(keys)
                    .allMatch(key -> words.contains("\"" + key + "\": \"") && !words.contains(key + "\": \"\""));
    }

    private static String head(Class<?> fact, RecordComponent part) {
        var ofKind = FactWords.HEADS.get(fact.getSimpleName() + "." + part.getName());
        return ofKind == null ? FactWords.HEADS.get(part.getName()) : ofKind;
    }

    @Test
    void every_component_of_every_fact_has_a_name_in_both_languages() {
        var names = new TreeSet<String>();
        for (var fact : FACTS) for (var part : fact.getRecordComponents()) names.add("Part." + part.getName());
        assertThat(names).hasSizeGreaterThan(60);
        areWorded(names);
    }

    @Test
    void every_value_of_every_enumeration_in_a_fact_has_words_in_both_languages() {
        var codes = new TreeSet<String>();
        for (var fact : FACTS)
            for (var part : fact.getRecordComponents()) {
                if (!part.getType().isEnum()) continue;
                assertThat(head(fact, part))
                        .as(fact.getSimpleName() + "." + part.getName())
                        .isEqualTo(part.getType().getSimpleName());
                for (var value : part.getType().getEnumConstants())
                    codes.add(part.getType().getSimpleName() + "." + value);
            }
        assertThat(codes).hasSizeGreaterThan(90).contains("Post.CHAIR", "EscalationGround.LATE");
        areWorded(codes);
    }

    @Test
    void codes_that_are_no_enumeration_have_their_words_too() {
        var codes = new ArrayList<String>();
        RuleNames.in("zh").keySet().forEach(key -> codes.add("Rule." + key));
        Catalogue.items().stream().map(CatalogueItem::code).forEach(code -> codes.add("Category." + code));
        Arrays.stream(Ground.values()).forEach(ground -> codes.add("Ground." + ground));
        assertThat(codes).hasSizeGreaterThan(40).contains("Rule.affairs.objection", "Ground.ORDERED");
        areWorded(new TreeSet<>(codes));
    }
}
