package huisheng.web.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.receipt.RecordDesk;
import huisheng.receipt.Topic;
import huisheng.web.kernel.AddressQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What happened in a union, newest first; its members read more than others. The kind is part of the address. */
@Named
@RequestScoped
public class RecordPage {
    /** Cases and accounts are nobody else's: they stand in no record. */
    private static final List<Topic> TOPICS = List.of(
            Topic.OFFICES,
            Topic.RULES,
            Topic.DEADLINES,
            Topic.MEMBERSHIP,
            Topic.ROLLS,
            Topic.VOTES,
            Topic.AFFAIRS,
            Topic.SUGGESTIONS,
            Topic.ERASURES,
            Topic.LOG);

    @Inject
    private RecordDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private HttpServletRequest request;

    private long union;
    private String topic;
    private String after;
    private OrganisationCard card;
    private Slice<OpenedEntry> lines;

    /** Without a union in the address it is the one at the top. */
    public void load() {
        card = organisations.readOrFirst(union == 0 ? null : new OrganisationId(union));
        union = card.id().value();
    }

    public OrganisationCard card() {
        return card;
    }

    public Slice<OpenedEntry> lines() {
        if (lines == null) lines = desk.record(card.id(), chosen(), after);
        return lines;
    }

    /** Whether the reader sees what is for members. */
    public boolean isMember() {
        return desk.isMemberOf(card.id());
    }

    public List<Topic> topics() {
        return TOPICS;
    }

    public boolean isOf(Topic one) {
        return one == chosen();
    }

    /** The list of that kind; once more, and it is that of all. */
    public String addressOf(Topic one) {
        return page().with("topic", isOf(one) ? null : one.name()).toString();
    }

    public String newer() {
        return after == null ? null : here().toString();
    }

    public String older() {
        return lines().hasNext() ? here().with("after", lines().next()).toString() : null;
    }

    private Topic chosen() {
        return TOPICS.stream()
                .filter(one -> one.name().equals(topic))
                .findFirst()
                .orElse(null);
    }

    private AddressQuery here() {
        return page().with("topic", chosen() == null ? null : topic);
    }

    private AddressQuery page() {
        return new AddressQuery(request.getContextPath() + "/receipt/record.xhtml").with("union", Long.toString(union));
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
