package huisheng.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * How long a search takes at 100,000 things: {@code java -cp … huisheng.search.SearchBench URL USER PASSWORD [THINGS]} from
 * the folder {@code ejb}, on an empty database. It prints the rows of the table in docs/performance.md. The texts are
 * sentences put together from the words of daily union life, the n-th of a list about 1/n as often as the first.
 */
public final class SearchBench {
    private static final String[] OPENINGS = {
        "希望", "建议", "请工会", "我们班组希望", "最近", "很多同事反映", "能不能", "能否考虑", "从上个月起", "冬天快到了，"
    };
    private static final String[] PLACES = {
        "三号门停车场", "总装车间", "职工食堂", "二号宿舍楼", "更衣室", "母婴室", "电焊工段", "北区仓库", "质检科", "培训教室", "医务室", "浴室", "自行车棚", "装卸平台",
        "涂装车间", "图书室"
    };
    private static final String[] NOUNS = {
        "饭菜", "照明", "护目镜", "加班费", "班车", "热水", "空调", "储物柜", "劳动合同", "体检", "年假", "手套", "安全帽", "噪声", "通风", "工资条", "夜班津贴",
        "高温补贴", "饮水机", "宿舍床位", "网络信号", "排班表", "互助金", "技能培训", "消防通道", "叉车路线", "地面油污", "防滑垫", "洗衣机", "电梯", "考勤机", "职称评定",
        "子女托管", "心理咨询", "文体活动", "工会经费", "休息椅", "药箱", "雨棚", "充电桩"
    };
    private static final String[] WISHES = {
        "坏了两周没有人修",
        "不够用",
        "应该按时发放",
        "希望公开标准",
        "请尽快更换",
        "太旧了，有危险",
        "排队时间太长",
        "建议增加",
        "请给个说法",
        "需要重新安排",
        "请安排专人负责",
        "最好能改到白天"
    };
    private static final Random RANDOM = new Random(20261122);

    private SearchBench() {}

    public static void main(String[] args) throws Exception {
        int things = args.length > 3 ? Integer.parseInt(args[3]) : 100_000;
        var here = Indexed.at(args[0], args[1], args[2]);
        here.migrate();
        var indexes = here.withoutIndexesOfWords();
        long began = System.nanoTime();
        fill(here, things);
        double seconds = (System.nanoTime() - began) / 1e9;
        try (var connection = here.database.getConnection();
                var statement = connection.createStatement()) {
            for (var index : indexes) statement.execute(index);
            statement.execute(args[0].startsWith("jdbc:h2") ? "analyze" : "vacuum analyze");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d things, %,d rows of words, filled in %.0f s%n",
                things,
                here.rows("search_word"),
                seconds);
        measurePuts(here, things);
        var everywhere = Scope.member(1, range(1, 200)).alsoOfficerOf(range(1, 200));
        var officer = Scope.member(1, range(1, 20)).alsoOfficerOf(range(1, 20));
        var author = Scope.member(1017, Set.of(17L));
        var branch = Scope.member(1, Set.of(17L));
        measure("one frequent word, all organisations", here, everywhere, (r, i) -> NOUNS[r.nextInt(10)], false);
        measure("one frequent word, own branch of 200", here, branch, (r, i) -> NOUNS[r.nextInt(10)], false);
        measure(
                "two frequent words, own branch",
                here,
                branch,
                (r, i) -> PLACES[r.nextInt(5)] + " " + NOUNS[r.nextInt(10)],
                false);
        measure("a sentence of five words, all", here, everywhere, (r, i) -> sentence(r), false);
        measure("a number that one thing has", here, everywhere, (r, i) -> "编号" + r.nextInt(things), false);
        measure("one frequent word, 20 organisations", here, officer, (r, i) -> NOUNS[r.nextInt(10)], false);
        measure(
                "two frequent words, 20 organisations",
                here,
                officer,
                (r, i) -> PLACES[r.nextInt(5)] + " " + NOUNS[r.nextInt(10)],
                false);
        measure(
                "two frequent words, branch and own",
                here,
                author,
                (r, i) -> PLACES[r.nextInt(5)] + " " + NOUNS[r.nextInt(10)],
                false);
        measure(
                "two rather rare words, all",
                here,
                everywhere,
                (r, i) -> PLACES[8 + r.nextInt(7)] + " " + NOUNS[20 + r.nextInt(19)],
                false);
        measure("two frequent words that never meet", here, everywhere, (r, i) -> "编号 不存在的词语组合", false);
        measure("similar, while typing, own branch", here, branch, (r, i) -> sentence(r), true);
        measure("similar, while typing, all organisations", here, everywhere, (r, i) -> sentence(r), true);
    }

    private static void fill(Indexed here, int things) throws Exception {
        try (var connection = here.database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = new SearchRows(connection);
            for (int id = 1; id <= things; id++) {
                var texts = List.of(
                        sentence(RANDOM), sentence(RANDOM) + "。" + sentence(RANDOM) + "，编号" + id + "。", answer());
                put(rows, id, texts);
                if (id % 500 == 0) connection.commit();
            }
            connection.commit();
        }
    }

    private static void measurePuts(Indexed here, int from) throws Exception {
        var times = new double[500];
        try (var connection = here.database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times.length; i++) {
                var texts = List.of(sentence(RANDOM), sentence(RANDOM) + "。" + sentence(RANDOM), answer());
                long began = System.nanoTime();
                put(new SearchRows(connection), from + 1 + i, texts);
                connection.commit();
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        row("putting one, by one writer", times);
    }

    private static void put(SearchRows rows, int id, List<String> texts) throws Exception {
        var openTo = RANDOM.nextInt(4) == 0 ? OpenTo.AUTHOR : OpenTo.MEMBERS;
        var found = new Found(Indexed.KIND, id);
        var sight = new Sight(openTo, 1 + RANDOM.nextInt(200), 1000L + id % 5000);
        rows.put(found, sight, Marks.of(found.kind(), Terms.ofText(texts)));
    }

    private static void row(String what, double[] times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                at(times, 0.5),
                at(times, 0.95),
                times[times.length - 1]);
    }

    private static String sentence(Random random) {
        return OPENINGS[frequent(random, OPENINGS.length)] + PLACES[frequent(random, PLACES.length)] + "的"
                + NOUNS[frequent(random, NOUNS.length)] + WISHES[frequent(random, WISHES.length)];
    }

    private static String answer() {
        return "您好，关于" + NOUNS[frequent(RANDOM, NOUNS.length)] + "的建议已经转给后勤处，本月底前答复。";
    }

    /** The n-th of a language's words is met about 1/n as often as the first. */
    private static int frequent(Random random, int size) {
        return (int) Math.min(size - 1, Math.floor(Math.pow(size, random.nextDouble())) - 1);
    }

    private static Set<Long> range(long from, long to) {
        var numbers = new java.util.HashSet<Long>();
        for (long number = from; number <= to; number++) numbers.add(number);
        return numbers;
    }

    /** 20 readers at once, each with a connection of its own, as a pool would give it. */
    private static void measure(
            String what, Indexed here, Scope scope, BiFunction<Random, Integer, String> query, boolean similar)
            throws Exception {
        run(here, scope, query, similar, 5);
        var times = run(here, scope, query, similar, 40);
        row(what, times);
    }

    private static double[] run(
            Indexed here, Scope scope, BiFunction<Random, Integer, String> query, boolean similar, int rounds)
            throws Exception {
        var readers = Executors.newFixedThreadPool(20);
        var work = new ArrayList<Callable<List<Double>>>();
        for (int reader = 0; reader < 20; reader++) {
            int seed = reader;
            work.add(() -> read(here, scope, query, similar, rounds, new Random(seed)));
        }
        var times = new ArrayList<Double>();
        for (var done : readers.invokeAll(work)) times.addAll(done.get());
        readers.shutdown();
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static List<Double> read(
            Indexed here,
            Scope scope,
            BiFunction<Random, Integer, String> query,
            boolean similar,
            int rounds,
            Random random)
            throws Exception {
        var times = new ArrayList<Double>();
        try (var connection = here.database.getConnection()) {
            var rows = new WordsAsked(connection, scope);
            for (int i = 0; i < rounds; i++) {
                var asked = query.apply(random, i);
                long began = System.nanoTime();
                if (similar) rows.similar(Indexed.KIND, Terms.ofTyped(asked), 5);
                else rows.find(Set.of(Indexed.KIND), Terms.ofQuery(asked), Long.MAX_VALUE, 21);
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
    }
}
