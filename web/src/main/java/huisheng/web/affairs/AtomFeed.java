package huisheng.web.affairs;

import huisheng.affairs.PublicationNews;
import huisheng.affairs.PublicationView;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The last publications of a union as an Atom feed (RFC 4287): the public part of each, and nothing else. */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /** Of whom, and where it is read. @param self address of the feed @param list address of the page */
    record Head(long union, String name, String title, String self, String list, Instant before) {}

    /** @param address where an entry is read for ever */
    static String write(Head head, List<PublicationNews> entries, Function<PublicationView, String> address) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", id("union/" + head.union()));
            element(xml, "title", head.title());
            element(xml, "updated", updated(head, entries).toString());
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", head.name());
            xml.writeEndElement();
            link(xml, "self", head.self());
            link(xml, "alternate", head.list());
            for (var entry : entries) write(xml, entry, address.apply(entry.view()));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, PublicationNews entry, String address) throws XMLStreamException {
        var line = entry.view().line();
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", id("publication/" + line.id().value()));
        element(xml, "title", line.subject());
        element(xml, "published", line.publishedAt().toString());
        element(xml, "updated", entry.changedAt().toString());
        link(xml, "alternate", address);
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", line.category());
        xml.writeAttribute("label", line.item().nameZh());
        var words = entry.view().text() == null
                ? entry.view().withdrawnReason()
                : entry.view().text();
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(xmlText(words));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant updated(Head head, List<PublicationNews> entries) {
        return entries.stream()
                .map(PublicationNews::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(head.before());
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(xmlText(words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /** The same wherever the site stands. */
    private static String id(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("huisheng/" + what).getBytes(StandardCharsets.UTF_8));
    }

    // What XML 1.0 cannot carry (paragraph 2.2, Char).
    private static String xmlText(String words) {
        var text = new StringBuilder(words.length());
        words.codePoints().forEach(c -> text.appendCodePoint(isChar(c) ? c : 0xFFFD));
        return text.toString();
    }

    private static boolean isChar(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
