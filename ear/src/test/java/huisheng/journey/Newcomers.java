package huisheng.journey;

import huisheng.membership.Enrolment;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.NewMember;
import huisheng.office.OfficeId;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.signin.AccountRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** In a container test: people who join a union of their own, with activation codes in their hands. */
@ApplicationScoped
public class Newcomers {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Enrolment enrolment;

    @Inject
    private Offices offices;

    @Inject
    private AccountRegister accounts;

    /** Who they are and what stands on their slip. */
    public record Newcomer(MemberId id, String number, String code) {}

    @Transactional
    public OrganisationId union(String code) {
        return tree.withCode(code)
                .map(OrganisationCard::id)
                .orElseGet(() -> tree.found(null, Level.GROUP, code, "登录" + code, null));
    }

    @Transactional
    public Newcomer joins(OrganisationId union) {
        var number = "N-" + LAST.incrementAndGet();
        var id = register.join(number, "新来的", union, LONG_AGO);
        return new Newcomer(id, number, accounts.issueActivation(id, null));
    }

    /** @param post null for none */
    @Transactional
    public void joins(String number, String branch, Post post) {
        var where = tree.withCode(branch).orElseThrow().id();
        var member = register.join(number, "新来的" + number, where, LONG_AGO);
        if (post != null) offices.appoint(member, where, post, LONG_AGO);
    }

    /** A branch below another organisation, under any name. */
    @Transactional
    public void founds(String under, String code, String name, String englishName) {
        var above = tree.withCode(under).orElseThrow().id();
        if (tree.withCode(code).isEmpty()) tree.found(above, Level.BRANCH, code, name, englishName);
    }

    /** @param number of the first one is this with 1 behind it */
    @Transactional
    public void crowd(String number, String branch, int many) {
        var where = tree.withCode(branch).orElseThrow().id();
        enrolment.enrol(
                where,
                sink -> IntStream.rangeClosed(1, many)
                        .forEach(i -> sink.accept(new NewMember(number + i, "众" + i, where, LONG_AGO, null, null))),
                written -> {});
    }

    /** Without a code in hand. */
    @Transactional
    public String joinsWithoutCode(OrganisationId union) {
        var number = "N-" + LAST.incrementAndGet();
        register.join(number, "=HYPERLINK(\"x\")", union, LONG_AGO);
        return number;
    }

    @Transactional
    public String anotherCode(MemberId member) {
        return accounts.issueActivation(member, null);
    }

    @Transactional
    public OfficeId takesOffice(MemberId member, OrganisationId union, Post post) {
        return offices.appoint(member, union, post, LONG_AGO);
    }

    @Transactional
    public void losesOffice(OfficeId office) {
        offices.end(office, LocalDate.of(2020, 2, 1));
    }

    @Transactional
    public void leaves(MemberId member) {
        register.leave(member, LocalDate.of(2021, 1, 1), huisheng.membership.SpellEnd.LEFT);
    }
}
