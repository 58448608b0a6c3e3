package huisheng.affairs;

import java.io.Serializable;
import java.util.List;

/** What a correction changed, in the parts that the reader may see. */
public record Changes(
        PublicationLine before,
        PublicationLine after,
        List<DiffPiece> subject,
        List<DiffPiece> text,
        List<DiffPiece> membersText)
        implements Serializable {}
