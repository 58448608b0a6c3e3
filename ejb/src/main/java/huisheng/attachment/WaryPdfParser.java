package huisheng.attachment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, stopped before it unpacks a bomb. To read a file it unpacks two kinds of streams, tables of places and
 * packed objects; each is measured here, within one budget for the file, before the parser is given it.
 */
final class WaryPdfParser extends PDFParser {
    /** Carried through the parser as an IOException of ours, which it hands on. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final AttachmentReason reason;

        Stopped(AttachmentReason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        AttachmentReason reason() {
            return reason;
        }
    }

    WaryPdfParser(RandomAccessRead source) throws IOException {
        super(source, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        document = new Measured(this);
    }

    private static final class Measured extends COSDocument {
        private static final List<COSName> UNPACKED_BY_PARSER = List.of(COSName.N, COSName.FIRST, COSName.W);
        private long left = Limits.PDF_UNPACKED;

        Measured(ICOSParser parser) {
            super(IOUtils.createTempFileOnlyStreamCache(), parser);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            if (isEncrypted()) throw new Stopped(AttachmentReason.WITH_PASSWORD);
            var stream = super.createCOSStream(dictionary, start, length);
            if (isUnpackedByParser(dictionary)) measure(stream, dictionary);
            return stream;
        }

        private static boolean isUnpackedByParser(COSDictionary dictionary) {
            var type = dictionary.getCOSName(COSName.TYPE);
            return COSName.OBJ_STM.equals(type)
                    || COSName.XREF.equals(type)
                    || UNPACKED_BY_PARSER.stream().anyMatch(dictionary::containsKey);
        }

        private void measure(COSStream stream, COSDictionary dictionary) throws IOException {
            var filters = filters(dictionary);
            if (filters.isEmpty()) return;
            // Packed twice, or in another way: no program writes tables so.
            boolean plain = filters.size() == 1
                    && (filters.get(0).equals(COSName.FLATE_DECODE)
                            || filters.get(0).equals(COSName.FLATE_DECODE_ABBREVIATION));
            if (!plain) {
                if (COSName.ICCBASED.equals(dictionary.getCOSName(COSName.TYPE)) || isNoTable(dictionary)) return;
                throw new Stopped(AttachmentReason.TOO_MUCH_INSIDE);
            }
            inflate(stream);
        }

        /** A colour profile or an image may have a key N or W of its own, and the parser does not unpack it. */
        private static boolean isNoTable(COSDictionary dictionary) {
            return !dictionary.containsKey(COSName.FIRST) && !dictionary.containsKey(COSName.W);
        }

        private void inflate(COSStream stream) throws IOException {
            var inflater = new Inflater();
            var room = new byte[64 << 10];
            try (var packed = stream.createRawInputStream()) {
                var some = new byte[8 << 10];
                for (int read = packed.read(some); read > 0; read = packed.read(some)) {
                    inflater.setInput(some, 0, read);
                    for (int out = inflater.inflate(room); out > 0; out = inflater.inflate(room)) {
                        left -= out;
                        if (left < 0) throw new Stopped(AttachmentReason.TOO_MUCH_INSIDE);
                    }
                }
            } catch (DataFormatException e) {
                throw new IOException(e);
            } finally {
                inflater.end();
            }
        }

        private static List<COSName> filters(COSDictionary dictionary) {
            COSBase filter = dictionary.getDictionaryObject(COSName.FILTER, COSName.F);
            var names = new ArrayList<COSName>();
            if (filter instanceof COSName name) names.add(name);
            if (filter instanceof COSArray array)
                for (int i = 0; i < array.size(); i++) if (array.getObject(i) instanceof COSName name) names.add(name);
            return names;
        }
    }
}
