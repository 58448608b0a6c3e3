package huisheng.web.kernel;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/** Before a page is drawn: every input of an {@code hs:field} says which hint and which error describe it. */
public class FieldNotes implements SystemEventListener {
    /** The family of {@code ui:repeat}. */
    private static final String ROWS_OF_FACELETS = "facelets";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = event.getFacesContext();
        var page = (UIViewRoot) event.getSource();
        // Once a component; row by row, which asks every list of the page for its rows, only where a row has an input.
        if (describeAll(faces, page, EnumSet.of(VisitHint.SKIP_ITERATION)))
            describeAll(faces, page, EnumSet.noneOf(VisitHint.class));
    }

    /** @return whether one of the inputs stands in a row */
    private static boolean describeAll(FacesContext faces, UIViewRoot page, Set<VisitHint> hints) {
        var inRows = new boolean[1];
        page.visitTree(VisitContext.createVisitContext(faces, null, hints), (context, component) -> {
            if (component instanceof UIInput input) {
                describe(faces, input);
                inRows[0] |= isInRow(input);
            }
            return VisitResult.ACCEPT;
        });
        return inRows[0];
    }

    private static boolean isInRow(UIComponent component) {
        for (var one = component.getParent(); one != null; one = one.getParent())
            if (one instanceof UIData || one instanceof NamingContainer && ROWS_OF_FACELETS.equals(one.getFamily()))
                return true;
        return false;
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
