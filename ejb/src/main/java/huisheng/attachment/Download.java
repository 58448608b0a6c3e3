package huisheng.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** A file on its way to a reader who may have it. Its bytes are read piece by piece while they are written. */
public final class Download {
    private final AttachmentLine line;
    private final Pieces pieces;

    Download(AttachmentLine line, Pieces pieces) {
        this.line = line;
        this.pieces = pieces;
    }

    public AttachmentLine line() {
        return line;
    }

    /** Exactly {@link AttachmentLine#size()} bytes. */
    public void writeTo(OutputStream out) throws IOException {
        pieces.writeTo(line.id(), line.size(), out);
    }
}
