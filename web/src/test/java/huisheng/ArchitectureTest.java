package huisheng;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.ToldTime;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of ARCHITECTURE.md in code: who may lean on whom. Every rule has been seen red once; plant before you trust. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("huisheng");

    /** The packages of the vote's algebra, lowest first; each may import only those before it. */
    private static final List<String> CRYPTO = List.of(
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

    /** Beside the line: nobody in it may use them but the verifier and the commands. */
    private static final List<String> BESIDE = List.of("counting", "blind", "log");

    @Test
    void the_map_shows_all_three_jars() {
        for (var name : List.of("huisheng.ballots.group", "huisheng.kernel", "huisheng.web.kernel"))
            assertTrue(ALL.containPackage(name), name);
    }

    @Test
    void features_lean_only_on_those_below_them() {
        modules()
                .definedByPackages("huisheng.(*)..")
                .should()
                .respectTheirAllowedDependencies(
                        allow().fromModule("kernel")
                                .toModules()
                                .fromModule("auditlog")
                                .toModules("kernel", "ballots")
                                .fromModule("witness")
                                .toModules("kernel", "auditlog", "ballots")
                                .fromModule("organisation")
                                .toModules("kernel", "auditlog")
                                .fromModule("membership")
                                .toModules("kernel", "auditlog", "organisation")
                                .fromModule("office")
                                .toModules("kernel", "auditlog", "organisation", "membership")
                                .fromModule("attachment")
                                .toModules("kernel", "auditlog", "membership")
                                .fromModule("search")
                                .toModules("kernel")
                                .fromModule("spreadsheet")
                                .toModules("kernel")
                                .fromModule("registry")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office", "spreadsheet")
                                .fromModule("roll")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office")
                                .fromModule("signin")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office")
                                .fromModule("deadline")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office")
                                .fromModule("template")
                                .toModules("kernel", "organisation", "office")
                                .fromModule("retention")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "attachment",
                                        "deadline")
                                .fromModule("suggestion")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "attachment",
                                        "template",
                                        "deadline",
                                        "retention",
                                        "search")
                                .fromModule("grievance")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "template",
                                        "deadline",
                                        "retention",
                                        "attachment")
                                .fromModule("affairs")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "attachment",
                                        "deadline",
                                        "retention",
                                        "search")
                                .fromModule("ballot")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "roll",
                                        "deadline",
                                        "ballots")
                                .fromModule("notification")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "signin",
                                        "deadline",
                                        "suggestion",
                                        "grievance",
                                        "affairs",
                                        "ballot")
                                .fromModule("handover")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "suggestion",
                                        "grievance",
                                        "affairs")
                                .fromModule("overview")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "deadline",
                                        "suggestion",
                                        "grievance",
                                        "affairs")
                                .fromModule("receipt")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "roll",
                                        "deadline",
                                        "retention",
                                        "suggestion",
                                        "grievance",
                                        "affairs",
                                        "ballot")
                                .fromModule("review")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office", "receipt")
                                .fromModule("founding")
                                .toModules("kernel", "auditlog", "organisation", "membership", "office", "signin")
                                .fromModule("ballots")
                                .toModules()
                                .fromModule("health")
                                .toModules()
                                .fromModule("demo")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "signin",
                                        "template",
                                        "suggestion",
                                        "grievance",
                                        "affairs",
                                        "ballot",
                                        "roll",
                                        "ballots")
                                .fromModule("web")
                                .toModules(
                                        "kernel",
                                        "auditlog",
                                        "organisation",
                                        "membership",
                                        "office",
                                        "signin",
                                        "spreadsheet",
                                        "registry",
                                        "roll",
                                        "deadline",
                                        "retention",
                                        "template",
                                        "suggestion",
                                        "grievance",
                                        "affairs",
                                        "ballot",
                                        "attachment",
                                        "notification",
                                        "handover",
                                        "overview",
                                        "receipt",
                                        "review",
                                        "witness",
                                        "founding",
                                        "ballots"),
                        consideringOnlyDependenciesInAnyPackage("huisheng.."))
                .check(ALL);
    }

    @Test
    void a_timer_opens_no_transaction_around_its_round() {
        classes()
                .that()
                .areAnnotatedWith(Singleton.class)
                .and()
                .haveSimpleNameEndingWith("Timer")
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "no transaction of the container",
                        one -> one.getRawType().isEquivalentTo(TransactionAttribute.class)
                                ? one.as(TransactionAttribute.class).value() == TransactionAttributeType.NOT_SUPPORTED
                                : one.getRawType().isEquivalentTo(TransactionManagement.class)
                                        && one.as(TransactionManagement.class).value()
                                                == TransactionManagementType.BEAN))
                .check(ALL);
    }

    @Test
    void features_know_each_other_in_no_circle() {
        slices().matching("huisheng.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void pages_of_one_feature_do_not_lean_on_pages_of_another() {
        slices().matching("huisheng.web.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void the_algebra_is_a_line_and_each_package_knows_only_those_before_it() {
        for (int i = 0; i < CRYPTO.size(); i++) {
            var here = "huisheng.ballots." + CRYPTO.get(i) + "..";
            var later = CRYPTO.subList(i + 1, CRYPTO.size()).stream()
                    .map(name -> "huisheng.ballots." + name + "..")
                    .toArray(String[]::new);
            if (later.length == 0) continue;
            noClasses()
                    .that(resideInAPackage(here))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    @Test
    void every_package_of_the_algebra_has_its_place() {
        var known = Stream.concat(CRYPTO.stream(), BESIDE.stream())
                .map(name -> "huisheng.ballots." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("huisheng.ballots..")
                .should()
                .resideInAnyPackage(known)
                .check(ALL);
    }

    @Test
    void what_stands_beside_the_line_is_used_by_the_verifier_and_the_commands_alone() {
        var line = CRYPTO.stream()
                .filter(name -> !List.of("verifier", "cli").contains(name))
                .map(name -> "huisheng.ballots." + name + "..")
                .toArray(String[]::new);
        var beside =
                BESIDE.stream().map(name -> "huisheng.ballots." + name + "..").toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(line))
                .should()
                .dependOnClassesThat(resideInAnyPackage(beside))
                .check(ALL);
    }

    @Test
    void the_algebra_speaks_to_no_network_database_or_container() {
        noClasses()
                .that(resideInAPackage("huisheng.ballots.."))
                .and()
                .resideOutsideOfPackage("huisheng.ballots.cli..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..", "com.sun.net..", "java.sql..", "javax.sql..", "jakarta.."))
                .check(ALL);
    }

    @Test
    void nobody_knows_both_a_member_and_a_sealed_ballot() {
        classes()
                .should(notKnowBoth(
                        List.of("huisheng.membership"), List.of("huisheng.ballots.ballot", "huisheng.ballot.box")))
                .check(ALL);
    }

    /** What each part of a vote may know of the other parts; what stands in no line knows none. */
    private static final Map<String, List<String>> PARTS_OF_A_VOTE = Map.of(
            "poll", List.of(),
            "roll", List.of("poll"),
            "electorate", List.of("poll", "box"),
            "box", List.of(),
            "trustee", List.of("poll"),
            "count", List.of("poll", "box", "trustee"),
            "record", List.of("poll", "box", "trustee", "count"));

    @Test
    void each_part_of_a_vote_knows_only_what_it_may() {
        PARTS_OF_A_VOTE.forEach((part, may) -> {
            var others = PARTS_OF_A_VOTE.keySet().stream()
                    .filter(other -> !other.equals(part) && !may.contains(other))
                    .map(other -> "huisheng.ballot." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("huisheng.ballot." + part + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .allowEmptyShould(true)
                    .check(ALL);
        });
        var known = PARTS_OF_A_VOTE.keySet().stream()
                .map(part -> "huisheng.ballot." + part)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("huisheng.ballot..")
                .should()
                .resideInAnyPackage(known)
                .check(ALL);
    }

    /** Nothing in the box of sealed ballots can name a person, nor ask somebody who could. */
    @Test
    void the_box_knows_no_person_no_office_and_no_union() {
        noClasses()
                .that(resideInAPackage("huisheng.ballot.box.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "huisheng.membership..",
                        "huisheng.office..",
                        "huisheng.organisation..",
                        "huisheng.roll..",
                        "huisheng.registry..",
                        "huisheng.signin.."))
                .allowEmptyShould(true)
                .check(ALL);
    }

    /** Who hands out voting papers learns nothing of the box, and the box nothing of who collected one. */
    @Test
    void nobody_knows_both_a_voting_paper_with_a_name_and_the_box() {
        classes()
                .should(notKnowBoth(List.of("huisheng.ballot.roll"), List.of("huisheng.ballot.box")))
                .check(ALL);
    }

    @Test
    void no_record_holds_a_secret() {
        classes().that(record()).should(holdNoSecret()).check(ALL);
    }

    @Test
    void entities_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(ALL);
    }

    @Test
    void no_two_entities_share_a_name_which_no_server_takes() {
        var names = ALL.stream()
                .filter(one -> one.isAnnotatedWith(Entity.class))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    /** A session bean goes by its simple name in the whole jar unless its annotation gives it another. */
    @Test
    void no_two_session_beans_share_a_name_which_no_server_takes() {
        var names = ALL.stream()
                .flatMap(one -> Stream.of(Stateless.class, Singleton.class, Stateful.class)
                        .filter(one::isAnnotatedWith)
                        .map(kind -> beanName(one, kind)))
                .toList();
        assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    private static String beanName(JavaClass bean, Class<? extends Annotation> kind) {
        var given = bean.getAnnotationOfType(kind.getName())
                .get("name")
                .map(Object::toString)
                .orElse("");
        return given.isEmpty() ? bean.getSimpleName() : given;
    }

    @Test
    void every_desk_says_who_may_come_to_it() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(ALL);
    }

    /** The container looks for the roles of an inherited method at the class that declares it. */
    @Test
    void what_a_desk_inherits_says_who_may_come_to_it_too() {
        for (var desk : ALL) {
            if (!desk.isAnnotatedWith(Stateless.class)) continue;
            for (var above : desk.getAllRawSuperclasses()) {
                if (!above.getPackageName().startsWith("huisheng")) continue;
                assertTrue(
                        above.isAnnotatedWith(RolesAllowed.class)
                                || above.isAnnotatedWith(PermitAll.class)
                                || above.isAnnotatedWith(DenyAll.class),
                        above.getName());
            }
        }
    }

    @Test
    void reasons_are_enums_named_after_their_feature() {
        classes()
                .that()
                .implement(Refused.Reason.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Reason")
                .check(ALL);
    }

    @Test
    void the_house_asks_the_unions_clock_not_the_systems() {
        noClasses()
                .that()
                .resideOutsideOfPackage("huisheng.ballots..")
                .and()
                .areNotAssignableTo(Clock.class)
                .and(areNoCommands())
                .should()
                .callMethodWhere(askingForNow())
                .check(ALL);
    }

    /** Who tells the time could write the facts of another day. */
    @Test
    void the_demonstration_alone_tells_the_time() {
        noClasses()
                .that()
                .resideOutsideOfPackage("huisheng.demo..")
                .and()
                .doNotBelongToAnyOf(Clock.class, ToldTime.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ToldTime.class)
                .check(ALL);
    }

    @Test
    void nothing_is_printed_to_the_console_of_the_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage("huisheng.ballots..")
                .and(areNoCommands())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    /** A class with a main method is a command of its own and never runs in the server. */
    private static DescribedPredicate<JavaClass> areNoCommands() {
        return DescribedPredicate.describe(
                "are no commands",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
    }

    private static DescribedPredicate<JavaMethodCall> askingForNow() {
        return DescribedPredicate.describe(
                "the time of the system is asked",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now"));
    }

    private static DescribedPredicate<JavaClass> record() {
        return DescribedPredicate.describe("records", JavaClass::isRecord);
    }

    private static ArchCondition<JavaClass> notKnowBoth(List<String> some, List<String> others) {
        return new ArchCondition<>("not know both " + some + " and " + others) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean both = knows(one, some) && knows(one, others);
                if (both) events.add(SimpleConditionEvent.violated(one, one.getName() + " knows both"));
            }
        };
    }

    private static boolean knows(JavaClass one, List<String> packages) {
        return one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                                dependency -> inside(dependency.getTargetClass().getPackageName(), packages))
                || inside(one.getPackageName(), packages);
    }

    private static boolean inside(String name, List<String> packages) {
        return packages.stream().anyMatch(at -> name.equals(at) || name.startsWith(at + "."));
    }

    private static ArchCondition<JavaClass> holdNoSecret() {
        return new ArchCondition<>("hold no secret") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getFields().stream()
                        .filter(field -> field.getRawType().getSimpleName().startsWith("Secret"))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        };
    }
}
