package huisheng.affairs;

import huisheng.attachment.AttachedTo;
import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentLine;
import huisheng.attachment.AttachmentReason;
import huisheng.attachment.Attachments;
import huisheng.attachment.Download;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The files of publications: those of the public part and those for members alone are two matters, so neither opens the other. */
@ApplicationScoped
class PublicationFiles {
    @Inject
    private Attachments attachments;

    @Inject
    private Publications publications;

    List<String> digests(PublicationId id, boolean membersOnly) {
        return attachments.list(part(id, membersOnly)).stream()
                .map(AttachmentLine::digest)
                .toList();
    }

    /** What this audience may fetch; officers see what the files carry unseen, too. */
    List<PublicationFile> of(PublicationId id, Audience audience) {
        var settled = audience == Audience.OFFICERS ? publications.settled(id) : List.<SettledFinding>of();
        var files = new ArrayList<PublicationFile>();
        for (boolean membersOnly : new boolean[] {false, true}) {
            if (membersOnly && audience == Audience.EVERYBODY) continue;
            for (var line : attachments.list(part(id, membersOnly)))
                files.add(file(line, membersOnly, audience == Audience.OFFICERS, settled));
        }
        return files;
    }

    /** @throws Refused NO_SUCH_ATTACHMENT, also for a file that this audience may not have */
    Download open(PublicationId id, long file, Audience audience) {
        var known = of(id, audience).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(() -> new Refused(AttachmentReason.NO_SUCH_ATTACHMENT));
        return attachments.open(part(id, known.membersOnly()), new AttachmentId(file));
    }

    /** @throws Refused with an AttachmentReason */
    void add(PublicationId id, boolean membersOnly, String told, InputStream bytes, MemberId by) {
        attachments.take(part(id, membersOnly), told, bytes, by);
    }

    /** @throws Refused NO_SUCH_ATTACHMENT */
    void remove(PublicationId id, long file) {
        var known = open(id, file, Audience.OFFICERS).line();
        boolean open = attachments.list(part(id, false)).stream()
                .anyMatch(line -> line.id().equals(known.id()));
        attachments.remove(part(id, !open), known.id());
    }

    /** A correction begins with the files of the edition before it. */
    void copy(PublicationId from, PublicationId to, MemberId by) {
        for (var file : of(from, Audience.OFFICERS)) {
            try {
                copy(open(from, file.id(), Audience.OFFICERS), part(to, file.membersOnly()), by);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void copy(Download download, AttachedTo part, MemberId by) throws IOException {
        var between = Files.createTempFile("huisheng-copy", null);
        try {
            try (var out = Files.newOutputStream(between)) {
                download.writeTo(out);
            }
            try (var in = Files.newInputStream(between)) {
                attachments.take(part, download.line().name(), in, by);
            }
        } finally {
            Files.delete(between);
        }
    }

    private static PublicationFile file(
            AttachmentLine line, boolean membersOnly, boolean officer, List<SettledFinding> settled) {
        long id = line.id().value();
        var findings = line.inspection().findings().stream()
                .map(one -> new FileFinding(
                        one.kind().name(),
                        one.count(),
                        reason(settled, id, one.kind().name())))
                .toList();
        return new PublicationFile(
                id,
                line.name(),
                line.type().name(),
                line.size(),
                line.digest(),
                membersOnly,
                officer ? findings : List.of());
    }

    private static String reason(List<SettledFinding> settled, long file, String kind) {
        return settled.stream()
                .filter(one -> one.isOf(file, kind))
                .map(SettledFinding::reason)
                .findFirst()
                .orElse(null);
    }

    private static AttachedTo part(PublicationId id, boolean membersOnly) {
        return new AttachedTo(membersOnly ? Publishing.MEMBERS : Publishing.OPEN, id.value());
    }
}
