package huisheng.attachment;

import huisheng.kernel.Refused;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part read as a stream of elements: no document type, no entity, no depth without end. */
final class XmlPart {
    private static final XMLInputFactory XML = withoutDoctype();

    /** Hears of each element and of the text in it. */
    interface Reader {
        void element(XMLStreamReader xml, String name);

        default void text(String inside, String text) {}
    }

    private XmlPart() {}

    /** @throws Refused BROKEN_FILE if it defines entities, TOO_MUCH_INSIDE if it is nested too deeply */
    static void read(InputStream in, Reader reader) throws XMLStreamException {
        try {
            var xml = XML.createXMLStreamReader(in);
            int depth = 0;
            var inside = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) throw new Refused(AttachmentReason.BROKEN_FILE);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > Limits.XML_DEPTH) throw new Refused(AttachmentReason.TOO_MUCH_INSIDE);
                    inside = xml.getLocalName();
                    reader.element(xml, inside);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    inside = "";
                } else if (xml.isCharacters() && !xml.isWhiteSpace()) reader.text(inside, xml.getText());
            }
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // A parser that stumbles over hostile bytes has met a broken file, nothing else.
            throw new XMLStreamException(e);
        }
    }

    private static XMLInputFactory withoutDoctype() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // From JDK 24 on the parser's own bound is lower than ours and calls such a file broken.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limits.XML_DEPTH + 1));
        return factory;
    }
}
