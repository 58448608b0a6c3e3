package huisheng.web.kernel;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import org.primefaces.context.PrimeFacesContext;

/**
 * PrimeFaces wants its script nonce back with every form and adds it by script, where its scripts are loaded. We write it
 * into the form, so that a page of plain inputs needs none of them, and a reader without scripts can send it too. Beside it
 * stands the address that the page was opened at ({@link FormPage}).
 */
public class FormNonces implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = event.getFacesContext();
        var forms = new ArrayList<UIForm>();
        ((UIViewRoot) event.getSource())
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)),
                        (context, component) -> {
                            if (component instanceof UIForm form) forms.add(form);
                            return VisitResult.ACCEPT;
                        });
        var nonce = PrimeFacesContext.getCspState(faces).getNonce();
        var page = FormPage.of((HttpServletRequest) faces.getExternalContext().getRequest());
        forms.forEach(form ->
                form.getChildren().add(hidden(field("primefaces.nonce", nonce) + field(FormPage.FIELD, page))));
    }

    private static String field(String name, String value) {
        var escaped = value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped + "\" autocomplete=\"off\"/>";
    }

    private static HtmlOutputText hidden(String fields) {
        var text = new HtmlOutputText();
        text.setTransient(true);
        text.setEscape(false);
        text.setValue(fields);
        return text;
    }
}
