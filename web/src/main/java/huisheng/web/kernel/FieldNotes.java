package huisheng.web.kernel;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;

/** Before a page is drawn: every input of an {@code hs:field} says which hint and which error describe it. */
public class FieldNotes implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = event.getFacesContext();
        var visit = VisitContext.createVisitContext(faces);
        ((UIViewRoot) event.getSource()).visitTree(visit, (context, component) -> {
            if (component instanceof UIInput input) describe(faces, input);
            return VisitResult.ACCEPT;
        });
    }

    private static void describe(FacesContext faces, UIInput input) {
        var notes = new ArrayList<String>();
        add(notes, faces, input.findComponent(input.getId() + "-hint"));
        if (!input.isValid()) add(notes, faces, input.findComponent(input.getId() + "-error"));
        var attributes = input.getPassThroughAttributes(true);
        if (!notes.isEmpty()) attributes.put("aria-describedby", String.join(" ", notes));
        if (input.isValid()) attributes.remove("aria-invalid");
        else attributes.put("aria-invalid", "true");
    }

    private static void add(ArrayList<String> notes, FacesContext faces, UIComponent note) {
        if (note != null && note.isRendered()) notes.add(note.getClientId(faces));
    }
}
