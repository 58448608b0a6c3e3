package huisheng.affairs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The files of publications: those of the public part and those for members alone. */
@ApplicationScoped
class PublicationFiles {
    List<String> digests(PublicationId id, boolean membersOnly) {
        return List.of();
    }

    List<PublicationFile> of(PublicationId id, Audience audience) {
        return List.of();
    }
}
