package huisheng.registry;

import java.util.List;
import java.util.Locale;

/**
 * What a list of members may tell, why each is kept, and by which words at the head of a column it is guessed.
 * Birthday, identity number and address are not among them: nothing here needs them.
 */
public enum RollField {
    /** To know members apart, and to sign in. */
    NUMBER(true, "会员号", "会员编号", "会员证号", "编号", "工号", "职工号", "号码", "member number", "member no", "number", "no", "id"),
    /** To address them. */
    NAME(true, "姓名", "会员姓名", "职工姓名", "名字", "name", "full name", "member name"),
    /** Whose committee answers them, and where they vote. */
    ORGANISATION(
            true,
            "组织",
            "所属组织",
            "工会组织",
            "所在分会",
            "分会",
            "工会小组",
            "组织编码",
            "部门",
            "单位",
            "organisation",
            "organization",
            "branch",
            "union",
            "unit"),
    /** From when they count in a roll. */
    JOINED_ON(true, "入会日期", "入会时间", "加入日期", "日期", "joined on", "joined", "member since", "since", "date"),
    /** Women are to be represented among delegates in proportion; left empty where it is not told. */
    GENDER(false, "性别", "gender", "sex"),
    /** The registrar reaches them to hand out the activation code. */
    PHONE(false, "手机", "手机号", "电话", "联系电话", "手机号码", "联系方式", "phone", "mobile", "telephone"),
    /** They are told that an answer has come. */
    EMAIL(false, "邮箱", "电子邮箱", "电子邮件", "邮件", "e-mail", "email", "mail");

    private final boolean required;
    private final List<String> headings;

    RollField(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    public boolean isRequired() {
        return required;
    }

    /** How sure a heading is: 0 not at all, more for an exact word than for a part of one. */
    int likeness(String heading) {
        var plain =
                heading.toLowerCase(Locale.ROOT).replaceAll("[\\s*＊:：_]+", " ").strip();
        if (headings.contains(plain)) return 100;
        return headings.stream()
                .filter(word -> word.length() > 1 && plain.contains(word))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
