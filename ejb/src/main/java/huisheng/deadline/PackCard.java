package huisheng.deadline;

import java.io.Serializable;

/** A rule pack by name: a code after ISO 3166-2 ("CN-ZJ"), and its version. */
public record PackCard(String code, int version, String nameZh, String nameEn) implements Serializable {
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }
}
