package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** The parts of a packed workbook, unpacked only while they are read and only as far as {@link SheetLimits} allow. */
final class XlsxParts implements AutoCloseable {
    private static final XMLInputFactory XML = withoutDoctype();

    private final ZipFile zip;
    private long unpacked;

    XlsxParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            requireModest();
        } catch (Refused refused) {
            zip.close();
            throw refused;
        }
    }

    boolean has(String name) {
        return entry(name).isPresent();
    }

    /** @throws Refused NOT_A_TABLE if there is no such part */
    XMLStreamReader open(String name) throws IOException, XMLStreamException {
        var entry = entry(name).orElseThrow(() -> new Refused(SheetReason.NOT_A_TABLE));
        var bytes = new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
        return new Wary(XML.createXMLStreamReader(bytes));
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Optional<? extends ZipEntry> entry(String name) {
        var exact = Optional.ofNullable(zip.getEntry(name));
        return exact.isPresent()
                ? exact
                : zip.stream().filter(e -> e.getName().equalsIgnoreCase(name)).findFirst();
    }

    private void requireModest() {
        if (zip.size() > SheetLimits.PARTS) throw new Refused(SheetReason.TOO_MUCH_INSIDE);
        for (var entry : Collections.list(zip.entries())) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                throw new Refused(SheetReason.WITH_MACROS);
        }
    }

    private static XMLInputFactory withoutDoctype() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** A parser that stumbles over its own feet on hostile bytes has met a broken file, nothing else. */
    private static final class Wary extends StreamReaderDelegate {
        Wary(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return super.next();
            } catch (Refused refused) {
                throw refused;
            } catch (RuntimeException e) {
                throw new XMLStreamException(e);
            }
        }
    }

    /** Counts what comes out, for the part and for the whole file, and how far two angle brackets lie apart. */
    private final class Counted extends InputStream {
        private final InputStream in;
        private final long packed;
        private long bytes;
        private int sinceBracket;

        Counted(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read <= 0) return read;
            bytes += read;
            unpacked += read;
            boolean bomb = bytes > SheetLimits.RATIO_COUNTS_FROM && bytes / packed > SheetLimits.RATIO;
            if (bomb || unpacked > SheetLimits.UNPACKED) throw new Refused(SheetReason.TOO_MUCH_INSIDE);
            for (int i = from; i < from + read; i++) watch(into[i]);
            return read;
        }

        private void watch(byte letter) {
            if (letter == '<' || letter == '>') sinceBracket = 0;
            else if (++sinceBracket > SheetLimits.TOKEN) throw new Refused(SheetReason.TOO_MUCH_INSIDE);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
