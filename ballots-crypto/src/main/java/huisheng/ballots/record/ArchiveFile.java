package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An archive on disk: read once from front to back, then object by object from any thread. */
public final class ArchiveFile implements Closeable {
    private static final int LARGEST = 256 << 20;
    private final FileChannel channel;

    private ArchiveFile(FileChannel channel) {
        this.channel = channel;
    }

    public static ArchiveFile open(Path file) throws IOException {
        return new ArchiveFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    public long length() throws IOException {
        return channel.size();
    }

    /** The content of an entry. */
    public byte[] content(Entry entry) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(entry.size());
        long at = entry.offset();
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) throw new EOFException("the archive became shorter while it was read");
            at += read;
        }
        return buffer.array();
    }

    /** Takes the entries one after the other. */
    interface Visitor {
        void entry(TarHeader header, boolean canonical, long offset, byte[] content);
    }

    /**
     * Walks through the whole file with the memory of its largest entry.
     *
     * @return why reading ended before the end of the file; empty if it did not
     */
    String walk(Visitor visitor) throws IOException {
        channel.position(0);
        // the stream is not closed: that would close the channel
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        long length = length();
        long at = 0;
        byte[] block = new byte[TarHeader.BLOCK];
        while (at < length) {
            if (length - at < TarHeader.BLOCK) return "the file ends inside a header";
            in.readFully(block);
            TarHeader header;
            try {
                header = TarHeader.decode(block);
            } catch (MalformedEncoding e) {
                return "byte " + at + ": " + e.getMessage();
            }
            at += TarHeader.BLOCK;
            if (header.size() > LARGEST) return "byte " + at + ": an entry of more than " + LARGEST + " bytes";
            int padding = header.padding();
            if (length - at < header.size() + padding) return "the file ends inside an entry";
            byte[] content = in.readNBytes((int) header.size());
            boolean canonical = header.isCanonical(block);
            for (byte b : in.readNBytes(padding)) canonical &= b == 0;
            visitor.entry(header, canonical, at, content);
            at += header.size() + padding;
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
