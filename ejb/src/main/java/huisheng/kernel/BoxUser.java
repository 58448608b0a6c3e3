package huisheng.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * The database user of the box of sealed ballots, as the server's configuration names it: system property
 * {@code huisheng.box.user} or environment {@code HUISHENG_BOX_USER}, and the same for the password. A class and not a
 * record, because it knows a password.
 */
final class BoxUser {
    private static final String DEFAULT = "huisheng_box";

    private final String name = setting("huisheng.box.user", "HUISHENG_BOX_USER");
    private final String password = setting("huisheng.box.password", "HUISHENG_BOX_PASSWORD");

    /** @throws IllegalStateException if the name is not a plain SQL identifier in lower case */
    BoxUser() {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}"))
            throw new IllegalStateException("The box user's name must be a plain lower-case SQL identifier");
    }

    /** What the migrations say as {@code ${boxUser}} and {@code '${boxPassword}'}. */
    Map<String, String> placeholders() {
        return Map.of("boxUser", name, "boxPassword", password.replace("'", "''"));
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private static String setting(String property, String environment) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .orElse(DEFAULT);
    }
}
