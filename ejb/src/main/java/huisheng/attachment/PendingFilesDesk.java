package huisheng.attachment;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * The counter for files that are chosen before their form is sent, so that a refused form loses none. A form's files are
 * seen by who brought them and by nobody else.
 */
@Stateless
@RolesAllowed("member")
public class PendingFilesDesk {
    @Inject
    private Attachments attachments;

    @Inject
    private KeptFiles files;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A token for a new form. It opens nothing by itself. */
    public String begin() {
        return UUID.randomUUID().toString();
    }

    /** @throws Refused with an AttachmentReason */
    public AttachmentLine bring(String form, String told, InputStream bytes) {
        if (form == null || !form.matches("[0-9a-f-]{36}")) throw new Refused(AttachmentReason.NO_SUCH_ATTACHMENT);
        return attachments.takeForForm(form, told, bytes, caller.id());
    }

    public List<AttachmentLine> list(String form) {
        return form == null
                ? List.of()
                : files.waitingFor(form, caller.id()).stream()
                        .map(Attachment::line)
                        .toList();
    }

    /** Nothing happens if it is gone already. */
    public void drop(String form, AttachmentId id) {
        files.waitingFor(form, caller.id()).stream()
                .filter(one -> one.id().equals(id))
                .forEach(files::remove);
    }
}
