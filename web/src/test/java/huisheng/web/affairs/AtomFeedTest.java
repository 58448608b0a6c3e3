package huisheng.web.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.affairs.Audience;
import huisheng.affairs.PublicationId;
import huisheng.affairs.PublicationLine;
import huisheng.affairs.PublicationNews;
import huisheng.affairs.PublicationState;
import huisheng.affairs.PublicationView;
import huisheng.organisation.OrganisationId;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void the_feed_is_well_formed_whatever_was_written_and_has_what_rfc_4287_demands() throws Exception {
        var feed = feed(List.of(published(entry("</title><script> & \uFFFF", "一\uFFFE二 ]]> <b>", null))));
        for (var name : List.of("id", "title", "updated", "author"))
            assertThat(children(feed, name)).as(name).hasSize(1);
        assertThat(children(feed, "link")).hasSize(2);
        var entry = children(feed, "entry").get(0);
        for (var name : List.of("id", "title", "updated", "content"))
            assertThat(children(entry, name)).as(name).hasSize(1);
        assertThat(children(entry, "title").get(0).getTextContent()).isEqualTo("</title><script> & \uFFFD");
        assertThat(children(entry, "content").get(0).getTextContent()).isEqualTo("一\uFFFD二 ]]> <b>");
        assertThat(children(feed, "updated").get(0).getTextContent()).isEqualTo(AT.toString());
    }

    @Test
    void what_was_withdrawn_changed_when_it_was_and_tells_why_instead_of_its_text() throws Exception {
        var later = AT.plusSeconds(3600);
        var feed =
                feed(List.of(published(entry("甲", "还在", null)), new PublicationNews(entry("乙", null, "名单有误"), later)));
        assertThat(children(feed, "updated").get(0).getTextContent()).isEqualTo(later.toString());
        var withdrawn = children(feed, "entry").get(1);
        assertThat(children(withdrawn, "published").get(0).getTextContent()).isEqualTo(AT.toString());
        assertThat(children(withdrawn, "updated").get(0).getTextContent()).isEqualTo(later.toString());
        assertThat(children(withdrawn, "content").get(0).getTextContent()).isEqualTo("名单有误");
    }

    @Test
    void a_feed_without_entries_is_one_too() throws Exception {
        assertThat(children(feed(List.of()), "updated").get(0).getTextContent()).isEqualTo(Instant.EPOCH.toString());
    }

    private static Element feed(List<PublicationNews> entries) throws Exception {
        var head = new AtomFeed.Head(7, "工会", "工会会务公开", "http://x/feed", "http://x/list", Instant.EPOCH);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = AtomFeed.write(head, entries, entry -> "http://x/5?a=1&b=2");
        var root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        return root;
    }

    private static List<Element> children(Element parent, String name) {
        var found = new java.util.ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && name.equals(element.getLocalName())) found.add(element);
        return found;
    }

    private static PublicationNews published(PublicationView view) {
        return new PublicationNews(view, AT);
    }

    private static PublicationView entry(String subject, String text, String withdrawnReason) {
        var line = new PublicationLine(
                new PublicationId(5),
                new OrganisationId(7),
                1,
                "RULE",
                subject,
                PublicationState.FINAL,
                AT,
                null,
                null,
                false);
        return new PublicationView(
                line, text, null, null, withdrawnReason, null, null, false, null, null, null, Audience.EVERYBODY);
    }
}
