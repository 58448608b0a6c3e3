package huisheng.suggestion;

import huisheng.attachment.AttachedTo;
import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentLine;
import huisheng.attachment.Attachments;
import huisheng.attachment.Download;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The files of a suggestion: those that its author brought, and those of the answers. Whoever sees the suggestion sees both; that
 * they do is asked before, by the query that finds it.
 */
@ApplicationScoped
class SuggestionFiles {
    @Inject
    private Attachments attachments;

    List<AttachmentLine> ofAuthor(SuggestionId id) {
        return attachments.list(brought(id));
    }

    List<AttachmentLine> ofAnswers(SuggestionId id) {
        return attachments.list(answered(id));
    }

    /** @param form token of the form, or null. @return whether there were any */
    boolean bring(String form, MemberId author, SuggestionId id) {
        return !attachments.settle(form, author, brought(id)).isEmpty();
    }

    void answer(String form, MemberId officer, SuggestionId id) {
        attachments.settle(form, officer, answered(id));
    }

    /** @throws huisheng.kernel.Refused NO_SUCH_ATTACHMENT, also for a file of another suggestion */
    Download open(SuggestionId id, AttachmentId file) {
        boolean answers = ofAnswers(id).stream().anyMatch(one -> one.id().equals(file));
        return attachments.open(answers ? answered(id) : brought(id), file);
    }

    void remove(SuggestionId id, AttachmentId file) {
        attachments.remove(brought(id), file);
    }

    void removeAll(SuggestionId id) {
        ofAuthor(id).forEach(one -> remove(id, one.id()));
    }

    /** The suggestion is erased. */
    void eraseAll(SuggestionId id) {
        attachments.erase(brought(id));
        attachments.erase(answered(id));
    }

    private static AttachedTo brought(SuggestionId id) {
        return new AttachedTo("suggestion", id.value());
    }

    private static AttachedTo answered(SuggestionId id) {
        return new AttachedTo("suggestion.answer", id.value());
    }
}
