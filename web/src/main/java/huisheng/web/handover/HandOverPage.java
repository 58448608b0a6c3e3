package huisheng.web.handover;

import huisheng.handover.HandOverDesk;
import huisheng.handover.HandOverLine;
import huisheng.handover.HandOverOutcome;
import huisheng.handover.InHand;
import huisheng.handover.Taker;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import huisheng.web.kernel.Words;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What lies with whom at a union, and the one form that gives it to another. */
@Named
@ViewScoped
public class HandOverPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private HandOverDesk desk;

    @Inject
    private Reader reader;

    private Long union;
    private List<OrganisationCard> unions = List.of();
    private List<InHand> lines = List.of();
    private List<Taker> takers = List.of();
    private List<HandOverLine> latest = List.of();
    private boolean leads;
    private Long from;
    private Long to;

    /** Of the first union where the reader holds an office, where the address names none. */
    public void load() {
        unions = new ArrayList<>(desk.unions());
        if (union == null && !unions.isEmpty()) union = unions.get(0).id().value();
        if (union == null) return;
        lines = new ArrayList<>(desk.inHand(id()));
        takers = new ArrayList<>(desk.takers(id()));
        latest = new ArrayList<>(desk.latest(id()));
        leads = desk.leads(id());
    }

    public String handOver() {
        var result = new HandOverOutcome[1];
        if (!Refusals.done(() -> result[0] = desk.handOver(id(), new MemberId(from), new MemberId(to)))) return null;
        Outcome.say("handover", "done", result[0].suggestions(), result[0].cases());
        if (!result[0].isWhole()) Outcome.say("handover", "kept", result[0].keptSuggestions(), result[0].keptCases());
        return "/handover/index.xhtml?faces-redirect=true&union=" + union;
    }

    /** Those from whom something can be handed over. */
    public List<SelectItem> givers() {
        return lines.stream()
                .filter(InHand::isAnythingToHandOver)
                .map(line ->
                        new SelectItem(line.person().id().value(), line.person().name()))
                .toList();
    }

    /** Each with what they may take; nobody is chosen beforehand. */
    public List<SelectItem> choices() {
        var choices = new ArrayList<SelectItem>();
        choices.add(new SelectItem(null, Words.raw("handover", "choose", reader.getLocale()), null, false, true, true));
        for (var one : takers)
            choices.add(new SelectItem(
                    one.person().id().value(),
                    reader.say(word(one), one.person().name())));
        return choices;
    }

    private String word(Taker taker) {
        var key = taker.suggestions() && taker.cases()
                ? "taker.both"
                : taker.cases() ? "taker.cases" : "taker.suggestions";
        return Words.raw("handover", key, reader.getLocale());
    }

    /** How much lies with people who hold no office for it any more. */
    public long nobodys() {
        return lines.stream().mapToLong(InHand::nobodys).sum();
    }

    public OrganisationCard card() {
        return unions.stream()
                .filter(one -> Objects.equals(one.id().value(), union))
                .findFirst()
                .orElse(null);
    }

    public List<OrganisationCard> unions() {
        return unions;
    }

    public List<InHand> lines() {
        return lines;
    }

    public List<HandOverLine> latest() {
        return latest;
    }

    public boolean isLeads() {
        return leads;
    }

    private OrganisationId id() {
        return new OrganisationId(union);
    }

    public Long getUnion() {
        return union;
    }

    public void setUnion(Long union) {
        this.union = union;
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }
}
