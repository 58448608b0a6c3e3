package huisheng.web.signin;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Endings} before the container's own handler. */
public class EndingsFactory extends ExceptionHandlerFactory {
    public EndingsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Endings(getWrapped().getExceptionHandler());
    }
}
