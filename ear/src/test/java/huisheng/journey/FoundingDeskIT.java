package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.founding.FirstOfficer;
import huisheng.founding.FirstOrganisation;
import huisheng.founding.FoundingDesk;
import huisheng.founding.FoundingReason;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.HowChosen;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationTree;
import huisheng.signin.Visitor;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A register that is not empty founds nothing, on both databases. How an empty one does: FoundingJourneyIT. */
@ExtendWith(ArquillianExtension.class)
class FoundingDeskIT {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Inject
    private FoundingDesk desk;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Test
    void a_union_that_stands_cannot_be_founded_again_even_with_a_code_in_the_folder() throws Exception {
        var file = Path.of(System.getProperty("jboss.server.data.dir"), "founding-code.txt");
        assertFalse(desk.isOpen());
        assertFalse(Files.exists(file), "no code is made where a union stands");
        Files.writeString(file, "2222-2222-2222\n");
        try {
            var refused = assertThrows(Refused.class, this::found);
            assertEquals(FoundingReason.ALREADY_FOUNDED, refused.reason());
        } finally {
            Files.delete(file);
        }
        assertFalse(tree.withCode("AGAIN").isPresent());
        assertFalse(register.withNumber("F-1").isPresent());
    }

    private Object found() {
        return desk.found(
                "2222-2222-2222",
                new FirstOrganisation(Level.GROUP, "AGAIN", "又一个工会", null),
                new FirstOfficer("F-1", "甲", DAY, HowChosen.ELECTED, DAY),
                new FirstOfficer("F-2", "乙", DAY, HowChosen.ELECTED, DAY),
                new Visitor("10.9.9.9", Optional.empty(), "Test · IT"));
    }
}
