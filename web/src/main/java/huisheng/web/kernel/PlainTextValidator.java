package huisheng.web.kernel;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/**
 * {@code <hs:plainText limit="100"/>} in an input: says at the field what the desk behind would refuse for the whole
 * page, before the desk is asked. An empty field is the business of {@code required}.
 */
@FacesValidator("huisheng.plainText")
public class PlainTextValidator implements Validator<Object> {
    private int limit;

    @Override
    public void validate(FacesContext faces, UIComponent component, Object typed) {
        if (UIInput.isEmpty(typed)) return;
        try {
            PlainText.of(typed.toString(), limit);
        } catch (Refused refused) {
            var words = Words.of(refused, faces.getViewRoot().getLocale());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        }
    }

    public int getLimit() {
        return limit;
    }

    /** @param limit code points */
    public void setLimit(int limit) {
        this.limit = limit;
    }
}
