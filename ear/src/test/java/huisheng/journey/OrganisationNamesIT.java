package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may be the name of a union: refused in a sentence before the database would refuse it without words. */
@ExtendWith(ArquillianExtension.class)
class OrganisationNamesIT {
    private static final String CODE = "NAMES";

    @Inject
    private OrganisationTree tree;

    @Test
    void a_name_longer_than_its_column_is_refused_with_the_limit() {
        assertEquals(TextReason.TEXT_TOO_LONG, refused("长".repeat(201), null));
        assertEquals(TextReason.TEXT_TOO_LONG, refused("长", "w".repeat(201)));
        assertEquals(TextReason.TEXT_TOO_LONG, refused("w".repeat(1 << 20), null));
        assertEquals(TextReason.TEXT_MISSING, refused(" ", null));
    }

    @Test
    void a_name_with_marks_that_nobody_sees_is_refused() {
        for (var name : new String[] {
            "工\u202E会", "工\u2067会", "工\u0000会", "工\n会", "工\u200B会", "工\uFFFD会", "Z" + "\u0351".repeat(7)
        }) {
            assertEquals(OrganisationReason.NOT_A_NAME, refused(name, null), name);
            assertEquals(OrganisationReason.NOT_A_NAME, refused("工会", name), name);
        }
        assertTrue(tree.withCode(CODE).isEmpty());
    }

    private Refused.Reason refused(String name, String englishName) {
        return assertThrows(
                        Refused.class, () -> AtOnce.done(() -> tree.found(null, Level.GROUP, CODE, name, englishName)))
                .reason();
    }
}
