package huisheng.attachment;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What other features ask about files. It does not ask who calls: whoever may see a matter may see its files, and that the
 * feature's desk has decided before it comes here.
 */
@ApplicationScoped
public class Attachments {
    @Inject
    private KeptFiles files;

    @Inject
    private Pieces pieces;

    @Inject
    private Intake intake;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Takes a file in for a matter: its type is known by its content, pictures lose what they tell besides the picture, and
     * what it hides is written down.
     *
     * @param told the file's name as it was told
     * @throws Refused with an AttachmentReason; nothing is kept then
     */
    public AttachmentLine take(AttachedTo matter, String told, InputStream bytes, MemberId uploader) {
        try (var ready = intake.ready(told, bytes)) {
            requireRoom(files.of(matter), ready.size());
            var attachment = new Attachment(ready, uploader, clock.now());
            attachment.belongTo(matter);
            keep(attachment, ready);
            audit.append(new FileAttached(attachment.id().value(), matter.kind(), matter.id()));
            return attachment.line();
        }
    }

    /**
     * The same for a form that is not sent yet. Only who brought it sees it there; it goes with {@link #settle}, or after
     * two days if the form is never sent.
     *
     * @param form the token of {@link PendingFilesDesk#begin}
     */
    AttachmentLine takeForForm(String form, String told, InputStream bytes, MemberId uploader) {
        try (var ready = intake.ready(told, bytes)) {
            requireRoom(files.waitingFor(form, uploader), ready.size());
            var attachment = new Attachment(ready, uploader, clock.now());
            attachment.waitFor(form);
            keep(attachment, ready);
            return attachment.line();
        }
    }

    /**
     * The form is sent: its files belong to the matter now.
     *
     * @param form token of the form, or null if it never had files
     * @return the files, none if there were none or the form is somebody else's
     */
    public List<AttachmentLine> settle(String form, MemberId uploader, AttachedTo matter) {
        if (form == null) return List.of();
        var waiting = files.waitingFor(form, uploader);
        if (!waiting.isEmpty()) requireRoom(files.of(matter), waiting);
        for (var attachment : waiting) {
            attachment.belongTo(matter);
            audit.append(new FileAttached(attachment.id().value(), matter.kind(), matter.id()));
        }
        return waiting.stream().map(Attachment::line).toList();
    }

    /** In the order in which they came. */
    public List<AttachmentLine> list(AttachedTo matter) {
        return files.of(matter).stream().map(Attachment::line).toList();
    }

    /** How many files each of these matters has, in one statement; a matter without is not in it. */
    public Map<Long, Long> counts(String kind, Collection<Long> matters) {
        return files.counts(kind, matters);
    }

    /**
     * A file of this matter, to be streamed after the transaction is over.
     *
     * @throws Refused NO_SUCH_ATTACHMENT, also if it belongs to another matter
     */
    public Download open(AttachedTo matter, AttachmentId id) {
        return new Download(of(matter, id).line(), pieces);
    }

    /** @throws Refused NO_SUCH_ATTACHMENT, also if it belongs to another matter */
    public void remove(AttachedTo matter, AttachmentId id) {
        files.remove(of(matter, id));
        audit.append(new FileRemoved(id.value(), matter.kind(), matter.id()));
    }

    /** The matter is erased: its files go with all their bytes. The erasure itself is the fact. */
    public void erase(AttachedTo matter) {
        files.of(matter).forEach(files::remove);
    }

    private Attachment of(AttachedTo matter, AttachmentId id) {
        var attachment = files.get(id);
        if (!attachment.belongsTo(matter)) throw new Refused(AttachmentReason.NO_SUCH_ATTACHMENT);
        return attachment;
    }

    private void keep(Attachment attachment, ReadyFile ready) {
        files.add(attachment);
        try {
            pieces.keep(attachment.id(), ready.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRoom(List<Attachment> there, List<Attachment> more) {
        requireRoom(there.size() + more.size(), sizeOf(there) + sizeOf(more));
    }

    private static void requireRoom(List<Attachment> there, long more) {
        requireRoom(there.size() + 1, sizeOf(there) + more);
    }

    private static void requireRoom(int count, long size) {
        var limits = Limits.asSet();
        if (count > limits.files()) throw new Refused(AttachmentReason.TOO_MANY_FILES, limits.files());
        if (size > limits.matter())
            throw new Refused(AttachmentReason.MATTER_TOO_LARGE, Limits.inMegabytes(limits.matter()));
    }

    private static long sizeOf(List<Attachment> some) {
        return some.stream().mapToLong(one -> one.line().size()).sum();
    }
}
