package huisheng.web.kernel;

import huisheng.kernel.Refused;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks words up in the bundle of the feature that owns them. */
public final class Words {
    private Words() {}

    /**
     * The words of a refusal; its reason's package names the bundle (huisheng.suggestion → huisheng/web/suggestion,
     * huisheng.ballot.poll → huisheng/web/poll).
     */
    public static String of(Refused refused, Locale locale) {
        var reason = refused.reason();
        var home = reason.getClass().getPackageName();
        var feature = home.substring(home.lastIndexOf('.') + 1);
        return of(feature, reason.key(), refused.details(), locale);
    }

    public static String of(String feature, String key, List<Object> details, Locale locale) {
        return new MessageFormat(raw(feature, key, locale), locale).format(details.toArray());
    }

    /** The words as they stand in the bundle, placeholders and all. */
    public static String raw(String feature, String key, Locale locale) {
        return ResourceBundle.getBundle("huisheng.web." + feature + ".messages", locale, Words.class.getClassLoader())
                .getString(key);
    }
}
