package huisheng.journey.broken;

import huisheng.attachment.AttachedTo;
import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentLine;
import huisheng.attachment.Attachments;
import huisheng.membership.Caller;
import huisheng.web.attachment.FileAnswer;
import huisheng.web.attachment.PendingFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Only in the application under test: a form with files, and what was sent with it, as a feature would show them. */
@Named
@RequestScoped
@Path("broken/files")
public class TrialFiles {
    @Inject
    private Attachments attachments;

    @Inject
    private PendingFiles pending;

    @Inject
    private Caller caller;

    private String text;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    @Transactional
    public String send() {
        if (!pending.bring()) return null;
        attachments.settle(pending.getToken(), caller.id(), own());
        return "/trial/files.xhtml?faces-redirect=true";
    }

    public List<AttachmentLine> sent() {
        return attachments.list(own());
    }

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") long id) {
        return FileAnswer.of(attachments.open(own(), new AttachmentId(id)));
    }

    private AttachedTo own() {
        return new AttachedTo("trial-page", caller.id().value());
    }
}
