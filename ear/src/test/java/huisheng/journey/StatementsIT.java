package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.membership.MemberRegister;
import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionDesk;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list costs the same number of SQL statements with one row and with a page full of them. */
@ExtendWith(ArquillianExtension.class)
class StatementsIT {
    private static final int MORE = 12;

    @PersistenceUnit(unitName = "../ejb.jar#union")
    private EntityManagerFactory entities;

    @Inject
    private SuggestionDesk desk;

    @Inject
    private MemberRegister register;

    @Test
    void my_suggestions_cost_the_same_however_many_they_are() throws Exception {
        send(1);
        long few = Statements.during(entities, this::mine);
        send(MORE);
        long many = Statements.during(entities, this::mine);
        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
    }

    private Object mine() throws Exception {
        return As.member(register, "10001", () -> desk.mine(null));
    }

    private void send(int times) throws Exception {
        for (int i = 0; i < times; i++)
            As.member(register, "10001", () -> desk.send(Category.SAFETY, "护目镜", "总装线的护目镜该换了。"));
    }
}
