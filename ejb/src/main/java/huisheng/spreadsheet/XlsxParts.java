package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import huisheng.kernel.Unpacking;
import java.io.IOException;
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
    private final Unpacking unpacking =
            new Unpacking(SheetLimits.UNPACKED, SheetLimits.TOKEN, SheetReason.TOO_MUCH_INSIDE);

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
        var bytes = unpacking.of(zip.getInputStream(entry), entry.getCompressedSize(), true);
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
}
