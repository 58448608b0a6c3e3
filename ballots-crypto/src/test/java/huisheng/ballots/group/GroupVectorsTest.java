package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** vectors/group.json, which the browser's twin reads too. */
class GroupVectorsTest {
    private interface Reader {
        Object read(String text) throws MalformedEncoding;
    }

    private record Case(String type, Group group, Map<String, Json> members) {
        String text(String member) throws MalformedEncoding {
            return members.get(member).asText();
        }

        boolean isValid() throws MalformedEncoding {
            return text("result").equals("valid");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_vector_gets_its_verdict() throws Exception {
        return cases().stream().map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)));
    }

    @Test
    void at_least_half_of_the_vectors_are_invalid() throws Exception {
        int valid = 0;
        List<Case> cases = cases();
        for (Case one : cases) {
            valid += one.isValid() ? 1 : 0;
        }
        assertThat(cases).hasSizeGreaterThan(200);
        assertThat(2 * valid).isLessThanOrEqualTo(cases.size());
    }

    private static void check(Case one) throws MalformedEncoding {
        switch (one.type()) {
            case "decode" -> checkElement(one);
            case "scalar" ->
                assertThat(reads(one.group()::decodeScalar, one.text("input"))).isEqualTo(one.isValid());
            case "power" -> checkPower(one);
            default -> throw new IllegalStateException(one.type());
        }
    }

    private static void checkElement(Case one) throws MalformedEncoding {
        Group group = one.group();
        String text = one.text("input");
        assertThat(reads(group::decode, text)).isEqualTo(one.isValid());
        assertThat(reads(group::decodeLikeStock, text))
                .isEqualTo(one.text("stock").equals("valid"));
        if (one.isValid()) {
            assertThat(group.decode(text).toText()).isEqualTo(text);
        }
        if (reads(group::decodeUnchecked, text)) {
            Element element = group.decodeUnchecked(text);
            assertThat(group.isMember(element)).isEqualTo(one.isValid());
            assertThat(group.areMembers(List.of(element))).isEqualTo(one.isValid());
            assertThat(group.sharedPowersVartime(element, List.of()).baseIsMember())
                    .isEqualTo(one.isValid());
        }
    }

    private static void checkPower(Case one) throws MalformedEncoding {
        Group group = one.group();
        Element base = group.decode(one.text("base"));
        Scalar exponent = group.decodeScalar(one.text("exponent"));
        String power = one.text("power");
        assertThat(base.powVartime(exponent).toText().equals(power)).isEqualTo(one.isValid());
        assertThat(base.pow(group.decodeSecret(exponent.toText())).toText().equals(power))
                .isEqualTo(one.isValid());
        Element alone = group.productOfPowersVartime(List.of(base), List.of(exponent));
        assertThat(alone.toText().equals(power)).isEqualTo(one.isValid());
    }

    private static boolean reads(Reader reader, String text) {
        try {
            return reader.read(text) != null;
        } catch (MalformedEncoding e) {
            return false;
        }
    }

    private static String name(Case one) {
        try {
            return one.members().get("id") + " " + one.group() + ": " + one.text("comment");
        } catch (MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Case> cases() throws Exception {
        Json file = Json.parse(Files.readAllBytes(Path.of("vectors/group.json")));
        List<Case> cases = new ArrayList<>();
        for (Json group : member(file, "groups").asArray()) {
            for (Json test : member(group, "tests").asArray()) {
                cases.add(new Case(
                        member(group, "type").asText(),
                        Group.byName(member(group, "group").asText()),
                        ((Json.Obj) test).members()));
            }
        }
        assertThat(cases).hasSize(member(file, "numberOfTests").asInt());
        return cases;
    }

    private static Json member(Json object, String name) {
        return ((Json.Obj) object).members().get(name);
    }
}
