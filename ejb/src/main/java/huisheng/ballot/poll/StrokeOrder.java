package huisheng.ballot.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The customary order of names in an election, by strokes of the surname (姓氏笔画): fewer strokes first; of as many, stroke by stroke
 * 横 竖 撇 点 折; of one surname, shorter given names first and then these in the same way. What is not in the table (rare and
 * traditional characters, letters) comes last, by its code point.
 */
public final class StrokeOrder implements Comparator<String> {
    private static final StrokeOrder HERE = read();
    /** Surnames of two characters; in a name of two the second is the given name. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 令狐 宇文 长孙 慕容 夏侯 司徒 司空 端木 轩辕 南宫 独孤 呼延 闻人 申屠 濮阳 淳于 单于 太叔 澹台 钟离 鲜于 赫连 东方 东郭 西门 百里 公冶 宗政 仲孙 闾丘 司寇 拓跋 完颜 纳兰 万俟 公羊 梁丘 左丘 太史 达奚"
                    .split(" "));

    private final Map<Integer, String> strokes = new HashMap<>();

    private StrokeOrder() {}

    public static StrokeOrder here() {
        return HERE;
    }

    /** Of the first character of a surname; empty if the table does not have it. */
    public OptionalInt strokes(String name) {
        var known = name.isEmpty() ? null : strokes.get(name.codePointAt(0));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.length());
    }

    @Override
    public int compare(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int ofA = surname(one, a);
        int ofB = surname(other, b);
        int surnames = characters(a, 0, ofA, b, 0, ofB);
        if (surnames != 0) return surnames;
        int lengths = Integer.compare(a.length, b.length);
        return lengths != 0 ? lengths : characters(a, ofA, a.length, b, ofB, b.length);
    }

    private static int surname(String name, int[] points) {
        return points.length > 2 && COMPOUND.contains(name.substring(0, name.offsetByCodePoints(0, 2)))
                ? 2
                : Math.min(1, points.length);
    }

    private int characters(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        for (int i = 0; fromA + i < toA && fromB + i < toB; i++) {
            int order = character(a[fromA + i], b[fromB + i]);
            if (order != 0) return order;
        }
        return Integer.compare(toA - fromA, toB - fromB);
    }

    private int character(int a, int b) {
        var one = strokes.get(a);
        var other = strokes.get(b);
        if (one == null || other == null)
            return one == other ? Integer.compare(a, b) : Boolean.compare(one == null, other == null);
        if (one.length() != other.length()) return Integer.compare(one.length(), other.length());
        int byStrokes = one.compareTo(other);
        return byStrokes != 0 ? byStrokes : Integer.compare(a, b);
    }

    private static StrokeOrder read() {
        var order = new StrokeOrder();
        try (var in = StrokeOrder.class.getResourceAsStream("strokes.tsv")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) continue;
                var cells = line.split("\t");
                order.strokes.put(cells[0].codePointAt(0), cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return order;
    }
}
