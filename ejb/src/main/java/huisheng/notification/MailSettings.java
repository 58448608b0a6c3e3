package huisheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Where letters go, from the environment (wildfly-config/README.md). Without a server to send by, or without the site's own address
 * that its links need, there are no letters at all.
 */
@ApplicationScoped
class MailSettings {
    boolean isOn() {
        return !of("huisheng.mail.host").isEmpty() && !site().isEmpty();
    }

    /** The address of this site, without a slash at its end. */
    String site() {
        return of("huisheng.address").replaceAll("/+$", "");
    }

    /** Empty if the mail server wants none. */
    String user() {
        return of("huisheng.mail.user");
    }

    String password() {
        return of("huisheng.mail.password");
    }

    private static String of(String property) {
        var variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return System.getProperty(property, System.getenv().getOrDefault(variable, ""))
                .strip();
    }
}
