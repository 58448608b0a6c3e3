package huisheng.ballot.poll;

import java.io.Serializable;

/** One value by which votes are judged, and where it is written. @param confirmed whether the text was read, or the union has yet to confirm it */
public record PackValue(
        String key, String value, boolean confirmed, String nameZh, String nameEn, String citeZh, String citeEn)
        implements Serializable {
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }

    public String citeIn(String language) {
        return "en".equals(language) ? citeEn : citeZh;
    }

    int number() {
        return Integer.parseInt(value);
    }

    int numerator() {
        return Integer.parseInt(value.split(" ")[0].split("/")[0]);
    }

    int denominator() {
        return Integer.parseInt(value.split(" ")[0].split("/")[1]);
    }

    boolean strictly() {
        return value.split(" ")[1].equals(">");
    }

    PassBase base() {
        return PassBase.valueOf(value.split(" ")[2]);
    }
}
