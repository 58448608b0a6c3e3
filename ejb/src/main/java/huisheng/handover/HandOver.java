package huisheng.handover;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** The record of a hand-over. Written once. */
@Entity
class HandOver {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hand_over_seq")
    @SequenceGenerator(name = "hand_over_seq", sequenceName = "hand_over_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private long fromId;
    private long toId;
    private long byId;
    private Instant happenedAt;
    private int suggestions;
    private int cases;

    protected HandOver() {}

    HandOver(OrganisationId organisation, MemberId from, MemberId to, MemberId by, Instant at) {
        organisationId = organisation.value();
        fromId = from.value();
        toId = to.value();
        byId = by.value();
        happenedAt = at;
    }

    void moved(int suggestionsMoved, int casesMoved) {
        suggestions = suggestionsMoved;
        cases = casesMoved;
    }

    HandedOver happening() {
        return new HandedOver(organisationId, fromId, toId, suggestions, cases);
    }

    MemberId from() {
        return new MemberId(fromId);
    }

    MemberId to() {
        return new MemberId(toId);
    }

    MemberId by() {
        return new MemberId(byId);
    }

    Instant at() {
        return happenedAt;
    }

    int suggestions() {
        return suggestions;
    }

    int cases() {
        return cases;
    }
}
