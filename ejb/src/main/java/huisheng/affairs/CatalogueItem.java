package huisheng.affairs;

import java.io.Serializable;

/**
 * A category of the publication catalogue.
 *
 * @param posting whether such a publication is posted for objections unless its editor says otherwise
 * @param rhythm YEARLY, QUARTERLY or ON_EVENT
 */
public record CatalogueItem(
        String code, boolean posting, String rhythm, String nameZh, String nameEn, String hintZh, String hintEn)
        implements Serializable {
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }

    public String hintIn(String language) {
        return "en".equals(language) ? hintEn : hintZh;
    }
}
