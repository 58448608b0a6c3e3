package huisheng.web.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedCallsTest {
    private static final Object[] NONE = {};

    public record Line(String subject, long count) {
        public String times(Long factor) {
            return subject.repeat(factor.intValue());
        }

        public String either(String one) {
            return one;
        }

        public String either(Integer one) {
            return "number";
        }

        public String all(String... words) {
            return String.join(" ", words);
        }

        public String refused() {
            throw new IllegalStateException("no");
        }
    }

    private final RememberedCalls calls = new RememberedCalls();
    private final Line line = new Line("ab", 3);
    private ELContext context;

    @BeforeEach
    void aFreshContext() {
        context = new Context();
    }

    private Object invoke(String name, Object... arguments) {
        return calls.invoke(context, line, name, null, arguments);
    }

    @Test
    void a_component_of_a_record_is_called() {
        assertEquals("ab", invoke("subject", NONE));
        assertTrue(context.isPropertyResolved());
        assertEquals("cd", calls.invoke(context, new Line("cd", 1), "subject", null, NONE));
    }

    @Test
    void an_argument_is_converted_to_what_the_method_takes() {
        assertEquals("ababab", invoke("times", 3));
    }

    @Test
    void what_could_mean_more_than_one_is_left_to_others() {
        for (var arguments :
                new Object[][] {{"either", "x"}, {"all", "x"}, {"subject", "too many"}, {"unknown", "x"}}) {
            invoke((String) arguments[0], arguments[1]);
            assertFalse(context.isPropertyResolved(), (String) arguments[0]);
        }
    }

    @Test
    void what_the_method_throws_is_the_cause_of_what_the_page_sees() {
        var thrown = assertThrows(ELException.class, () -> invoke("refused", NONE));
        assertSame(IllegalStateException.class, thrown.getCause().getClass());
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return new RememberedCalls();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return type == Long.class && value instanceof Integer number
                    ? (T) Long.valueOf(number.longValue())
                    : type.cast(value);
        }
    }
}
