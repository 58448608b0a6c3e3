package huisheng.demo;

import huisheng.membership.Gender;
import java.util.Random;

/** Names as one meets them: surnames as often as they are common, given names by gender. The same ones every time. */
final class DemoPeople {
    private static final String SURNAMES =
            "王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐徐孙孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";
    private static final String WOMEN = "秀英桂兰玉梅凤霞淑芬春燕丽娟红艳晓玲海燕雪琴美华文静佳慧雨欣思敏婷婷小云素珍月娥彩虹冬梅金花";
    private static final String MEN = "建国志强国平永军卫东海涛文斌立新学明长春德胜玉林春生大伟小龙明亮晓东永刚家豪子轩成林启航世杰振华宏伟";

    private final Random random = new Random(20_260_901);

    Gender gender() {
        return random.nextInt(100) < 42 ? Gender.FEMALE : Gender.MALE;
    }

    String name(Gender gender) {
        var given = gender == Gender.FEMALE ? WOMEN : MEN;
        int pair = random.nextInt(given.length() / 2) * 2;
        int other = random.nextInt(given.length() / 2) * 2 + 1;
        var name = new StringBuilder().append(one(SURNAMES)).append(given.charAt(pair));
        if (random.nextInt(100) < 82) name.append(given.charAt(other));
        return name.toString();
    }

    /** How long ago a person joined, in days: up to thirty years, the younger ones more often. */
    int joinedDaysAgo() {
        double share = random.nextDouble();
        return 40 + (int) (share * share * 30 * 365);
    }

    /** An invented phone number; the range 1 9 9 0 0 0 0 is used by nobody here. */
    String phone() {
        return random.nextInt(100) < 85 ? String.format("1990000%04d", random.nextInt(10_000)) : null;
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
