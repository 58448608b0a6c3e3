package huisheng.ballots.wire;

import huisheng.ballots.group.MalformedEncoding;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it stands in a record: member order and the spelling of numbers are kept. */
public sealed interface Json {
    Json NULL = new Null();

    /** Object; the members keep their order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** String, unescaped. */
    record Str(String value) implements Json {}

    /** Number, spelled as it was read. */
    record Num(String literal) implements Json {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** {@code null}; only free members such as a question's {@code extra} may hold it. */
    record Null() implements Json {}

    static Json of(String text) {
        return new Str(text);
    }

    static Json of(long number) {
        return new Num(Long.toString(number));
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static Json array(List<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    static Json array(Json... items) {
        return new Arr(List.of(items));
    }

    /** Starts an object whose members are written in the order they are put. */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /** Reads a value from bytes, within the usual limits. */
    static Json parse(byte[] utf8) throws MalformedEncoding {
        return JsonParser.parse(utf8, JsonLimits.OBJECT);
    }

    static Json parse(String text) throws MalformedEncoding {
        return JsonParser.parse(text, JsonLimits.OBJECT);
    }

    /** The canonical bytes of this value (PROTOCOL section 2). */
    default byte[] canonical() {
        return CanonicalJson.bytes(this);
    }

    /** The canonical text of this value. */
    default String text() {
        return CanonicalJson.text(this);
    }

    default List<Json> asArray() throws MalformedEncoding {
        if (this instanceof Arr array) return array.items();
        throw new MalformedEncoding("an array was expected");
    }

    default String asText() throws MalformedEncoding {
        if (this instanceof Str string) return string.value();
        throw new MalformedEncoding("a string was expected");
    }

    default boolean asBoolean() throws MalformedEncoding {
        if (this instanceof Bool bool) return bool.value();
        throw new MalformedEncoding("true or false was expected");
    }

    /** A small non-negative whole number, plainly written. */
    default int asInt() throws MalformedEncoding {
        if (this instanceof Num num && num.literal().matches("0|[1-9][0-9]{0,9}")) {
            long value = Long.parseLong(num.literal());
            if (value <= Integer.MAX_VALUE) return (int) value;
        }
        throw new MalformedEncoding("a small whole number was expected");
    }

    /** A natural number of at most 40 digits, plainly written. */
    default BigInteger asNatural() throws MalformedEncoding {
        if (this instanceof Num num && num.literal().matches("0|[1-9][0-9]{0,39}")) {
            return new BigInteger(num.literal());
        }
        throw new MalformedEncoding("a natural number was expected");
    }
}
