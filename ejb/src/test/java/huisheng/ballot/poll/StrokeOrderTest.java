package huisheng.ballot.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeOrderTest {
    private final StrokeOrder order = StrokeOrder.here();

    // Numbers as school dictionaries of simplified characters give them; 阝 has two strokes, 辶 three, 艹 three, 礻 four.
    @ParameterizedTest
    @CsvSource({
        "丁,2", "卜,2", "马,3", "于,3", "万,3", "王,4", "韦,4", "毛,4", "方,4", "孔,4", "邓,4", "尹,4", "叶,5", "田,5", "白,5",
        "冯,5", "卢,5", "艾,5", "朱,6", "刘,6", "许,6", "孙,6", "祁,6", "阮,6", "李,7", "张,7", "陈,7", "吴,7", "陆,7", "欧阳修,8",
        "周,8", "金,8", "郑,8", "赵,9", "胡,9", "祝,9", "骆,9", "高,10", "郭,10", "陶,10", "黄,11", "曹,11", "隋,11", "彭,12", "蒋,12",
        "谢,12", "虞,13", "褚,13", "蔡,14", "潘,15", "薛,16", "魏,17", "瞿,18"
    })
    void surnames_have_the_strokes_of_the_school_dictionary(String name, int strokes) {
        assertThat(order.strokes(name)).hasValue(strokes);
    }

    @Test
    void fewer_strokes_come_first_and_as_many_stroke_by_stroke_from_横_to_折() {
        inOrder("丁一", "马力", "王力", "韦力", "毛力", "文力", "方力", "尹力", "孔力", "邓力", "李力", "张力", "陈力", "欧力", "周力");
        // 横 first: 王 1121, 韦 1152, 石 13251, 田 25121, 白 32511, 冯 41551.
        inOrder("石力", "田力", "白力", "冯力");
    }

    @Test
    void of_one_surname_the_short_given_name_comes_first_then_given_names_by_strokes() {
        inOrder("王力", "王毅", "王一山", "王大明", "王建国", "王建明");
        inOrder("欧明", "欧建国", "欧阳修", "欧阳建国", "周明");
        inOrder("司明", "司马光", "司马建国", "司徒明");
    }

    @Test
    void what_the_table_does_not_have_comes_last_and_has_no_number() {
        assertThat(order.strokes("鬱林")).isEmpty();
        assertThat(order.strokes("")).isEmpty();
        assertThat(order.strokes("Ann Lee")).isEmpty();
        inOrder("瞿力", "Ann Lee", "Bob Lee", "鬱林");
    }

    @Test
    void the_surnames_in_use_are_in_the_table() {
        assertThat(
                        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹柏窦章苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗郝安常于傅齐康余顾孟黄穆萧尹姚邵汪祁毛戴宋熊纪项祝董梁杜阮席麻贾江郭梅林钟徐邱骆高夏蔡田樊胡万卢莫丁邓"
                                .codePoints()
                                .boxed())
                .allSatisfy(one -> assertThat(order.strokes(Character.toString(one)))
                        .as(Character.toString(one))
                        .isPresent());
    }

    @Test
    void it_is_an_order_however_the_list_came() {
        var names = List.of("丁一", "于海", "王力", "王建国", "邓超", "李娜", "李大山", "张三", "陈陈", "欧阳修", "周明", "Ann", "鬱林");
        for (int seed = 0; seed < 50; seed++) {
            var mixed = new ArrayList<>(names);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(order);
            assertThat(mixed).as("seed %d", seed).isEqualTo(sorted(names));
        }
    }

    private List<String> sorted(List<String> names) {
        return names.stream().sorted(order).toList();
    }

    private void inOrder(String... names) {
        var turned = new ArrayList<>(List.of(names));
        Collections.reverse(turned);
        turned.sort(order);
        assertThat(turned).containsExactly(names);
    }
}
