package huisheng.ballots.wire;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) and refuses what could be read in two ways: duplicate members, bytes that are not UTF-8, lone
 * surrogates, anything after the value. Work and memory are bounded by the {@link JsonLimits}.
 */
public final class JsonParser {
    private final String text;
    private final JsonLimits limits;
    private int at;
    private int values;

    private JsonParser(String text, JsonLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    public static Json parse(byte[] utf8, JsonLimits limits) throws MalformedEncoding {
        if (utf8.length > limits.bytes()) throw new MalformedEncoding("longer than " + limits.bytes() + " bytes");
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return new JsonParser(text, limits).whole();
        } catch (CharacterCodingException e) {
            throw new MalformedEncoding("not UTF-8");
        }
    }

    public static Json parse(String text, JsonLimits limits) throws MalformedEncoding {
        if (text.length() > limits.bytes()) throw new MalformedEncoding("longer than " + limits.bytes() + " bytes");
        return new JsonParser(text, limits).whole();
    }

    private Json whole() throws MalformedEncoding {
        Json value = value(0);
        space();
        if (at != text.length()) throw wrong("something follows the value");
        return value;
    }

    private Json value(int depth) throws MalformedEncoding {
        if (depth > limits.depth()) throw wrong("nested deeper than " + limits.depth());
        if (++values > limits.values()) throw wrong("more than " + limits.values() + " values");
        space();
        char c = peek();
        switch (c) {
            case '{':
                return object(depth);
            case '[':
                return array(depth);
            case '"':
                return new Json.Str(string());
            case 't':
                return word("true", new Json.Bool(true));
            case 'f':
                return word("false", new Json.Bool(false));
            case 'n':
                return word("null", Json.NULL);
            default:
                return number();
        }
    }

    private Json object(int depth) throws MalformedEncoding {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return new Json.Obj(members);
        }
        while (true) {
            space();
            if (peek() != '"') throw wrong("a member name was expected");
            String name = string();
            space();
            expect(':');
            if (members.containsKey(name)) throw wrong("a member stands twice");
            members.put(name, value(depth + 1));
            space();
            if (peek() == '}') break;
            expect(',');
        }
        at++;
        return new Json.Obj(members);
    }

    private Json array(int depth) throws MalformedEncoding {
        List<Json> items = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return new Json.Arr(items);
        }
        while (true) {
            items.add(value(depth + 1));
            space();
            if (peek() == ']') break;
            expect(',');
        }
        at++;
        return new Json.Arr(items);
    }

    private String string() throws MalformedEncoding {
        int start = ++at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String plain = text.substring(start, at++);
                return checked(plain);
            }
            if (c == '\\') return escapedString(start);
            if (c < 0x20) throw wrong("control character in a string");
            at++;
        }
        throw wrong("a string does not end");
    }

    private String escapedString(int start) throws MalformedEncoding {
        StringBuilder out = new StringBuilder().append(text, start, at);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return checked(out.toString());
            if (c < 0x20) throw wrong("control character in a string");
            out.append(c == '\\' ? escape() : c);
        }
        throw wrong("a string does not end");
    }

    private char escape() throws MalformedEncoding {
        char c = peek();
        at++;
        switch (c) {
            case '"':
            case '\\':
            case '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return fourDigits();
            default:
                throw wrong("unknown escape");
        }
    }

    private char fourDigits() throws MalformedEncoding {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') throw wrong("four hexadecimal digits were expected");
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private String checked(String value) throws MalformedEncoding {
        if (value.length() > limits.characters()) {
            throw wrong("a string is longer than " + limits.characters() + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (!pair) throw wrong("half a surrogate pair");
            i++;
        }
        return value;
    }

    private Json number() throws MalformedEncoding {
        int start = at;
        if (peek() == '-') at++;
        digits(true);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits(false);
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits(false);
        }
        if (at - start > 1_000) throw wrong("a number of more than 1000 characters");
        return new Json.Num(text.substring(start, at));
    }

    private void digits(boolean plain) throws MalformedEncoding {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == start) throw wrong("a value was expected");
        if (plain && at - start > 1 && text.charAt(start) == '0') throw wrong("a number starts with 0");
    }

    private Json word(String word, Json value) throws MalformedEncoding {
        if (!text.startsWith(word, at)) throw wrong("a value was expected");
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
            at++;
        }
    }

    private void expect(char wanted) throws MalformedEncoding {
        if (peek() != wanted) throw wrong("'" + wanted + "' was expected");
        at++;
    }

    private char peek() throws MalformedEncoding {
        if (at >= text.length()) throw wrong("the text ends too early");
        return text.charAt(at);
    }

    private MalformedEncoding wrong(String reason) {
        return new MalformedEncoding("JSON: " + reason + " (at character " + at + ")");
    }
}
