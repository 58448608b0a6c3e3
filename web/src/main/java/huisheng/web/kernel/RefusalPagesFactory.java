package huisheng.web.kernel;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RefusalPages} before the handler of Faces. */
public class RefusalPagesFactory extends ExceptionHandlerFactory {
    public RefusalPagesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalPages(getWrapped().getExceptionHandler());
    }
}
