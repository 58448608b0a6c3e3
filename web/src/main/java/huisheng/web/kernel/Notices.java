package huisheng.web.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The messages of a page, sorted into what is wrong and what was done. */
@Named
@RequestScoped
public class Notices {
    /** @param target client id of the field to which it belongs, or null */
    public record Notice(String text, String target) implements Serializable {}

    @Inject
    private FacesContext faces;

    public List<Notice> wrong() {
        return sorted(severity -> severity.compareTo(FacesMessage.SEVERITY_WARN) >= 0);
    }

    /** Whether something is to be changed in a field, rather than refused as a whole. */
    public boolean isAtFields() {
        return wrong().stream().anyMatch(notice -> notice.target() != null);
    }

    public List<Notice> done() {
        return sorted(severity -> severity.compareTo(FacesMessage.SEVERITY_WARN) < 0);
    }

    private List<Notice> sorted(Predicate<FacesMessage.Severity> belongs) {
        var notices = new ArrayList<Notice>();
        var targets = faces.getClientIdsWithMessages();
        while (targets.hasNext()) {
            var target = targets.next();
            for (var message : faces.getMessageList(target)) {
                if (belongs.test(message.getSeverity())) notices.add(notice(message, target));
            }
        }
        return notices;
    }

    private Notice notice(FacesMessage message, String target) {
        var label = target == null ? null : label(target);
        return new Notice(label == null ? message.getSummary() : label + " · " + message.getSummary(), target);
    }

    /** The words over the field, as {@code hs:field} wrote them. */
    private String label(String target) {
        var field = faces.getViewRoot().findComponent(":" + target);
        if (field == null) return null;
        UIComponent label = field.findComponent(field.getId() + "-label");
        return label instanceof ValueHolder words ? String.valueOf(words.getValue()) : null;
    }
}
