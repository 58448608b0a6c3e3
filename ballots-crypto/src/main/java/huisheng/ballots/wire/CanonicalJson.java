package huisheng.ballots.wire;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** The one spelling of a value that is hashed and signed: no white space, members in order, fewest escapes. */
final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Json value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        if (value instanceof Json.Str string) string(string.value(), out);
        else if (value instanceof Json.Num number) out.append(number.literal());
        else if (value instanceof Json.Obj object) object(object, out);
        else if (value instanceof Json.Arr array) array(array, out);
        else if (value instanceof Json.Bool bool) out.append(bool.value());
        else out.append("null");
    }

    private static void object(Json.Obj object, StringBuilder out) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            string(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            if (members.hasNext()) out.append(',');
        }
        out.append('}');
    }

    private static void array(Json.Arr array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.items().size(); i++) {
            if (i > 0) out.append(',');
            write(array.items().get(i), out);
        }
        out.append(']');
    }

    private static void string(String value, StringBuilder out) {
        out.append('"');
        if (isPlain(value)) out.append(value);
        else escaped(value, out);
        out.append('"');
    }

    /** Whether nothing has to be escaped, as in all texts of numbers and elements. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f) return false;
        }
        return true;
    }

    private static void escaped(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = "\"\\\b\t\n\f\r".indexOf(c);
            if (escape >= 0) out.append('\\').append("\"\\btnfr".charAt(escape));
            else if (c < 0x20 || c == 0x7f)
                out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            else out.append(c);
        }
    }
}
