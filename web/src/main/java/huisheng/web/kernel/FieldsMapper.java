package huisheng.web.kernel;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Locale;

/** A form that is filled in wrongly: 400, field by field, in the asker's language. */
@Provider
public class FieldsMapper implements ExceptionMapper<ConstraintViolationException> {
    private static final MessageInterpolator WORDS =
            Validation.buildDefaultValidatorFactory().getMessageInterpolator();

    @Context
    private HttpHeaders asker;

    @Override
    public Response toResponse(ConstraintViolationException wrong) {
        var locale = Problem.locale(asker);
        var fields = wrong.getConstraintViolations().stream()
                .map(violation -> new Problem.Field(name(violation.getPropertyPath()), words(violation, locale)))
                .sorted(Comparator.comparing(Problem.Field::name).thenComparing(Problem.Field::title))
                .toList();
        return Problem.fields(fields, asker).answer().build();
    }

    // Of the path send.suggestion.subject only the last name means something to the sender.
    private static String name(Path path) {
        String last = "";
        for (var node : path) if (node.getName() != null) last = node.getName();
        return last;
    }

    private static String words(ConstraintViolation<?> violation, Locale locale) {
        return WORDS.interpolate(violation.getMessageTemplate(), new Broken(violation), locale);
    }

    private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
