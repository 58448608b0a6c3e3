package huisheng.web.kernel;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.LongConverter;
import java.util.regex.Pattern;

/**
 * A number in the address of a page, for every {@code f:viewParam} of type long. What is no number is the number of
 * nothing: the desk behind the page answers as to any unknown one, and nobody sees an error of ours. In forms, numbers
 * are converted as ever.
 */
public class AddressNumber extends LongConverter {
    /** No sequence gives it out. */
    static final long OF_NOTHING = -1;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    @Override
    public Object getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (!(component instanceof UIViewParameter)) return super.getAsObject(faces, component, typed);
        return typed == null || typed.isBlank() ? null : number(typed);
    }

    static long number(String typed) {
        return DIGITS.matcher(typed).matches() ? Long.parseLong(typed) : OF_NOTHING;
    }
}
