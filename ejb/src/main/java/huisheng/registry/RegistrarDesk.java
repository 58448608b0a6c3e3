package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.Contact;
import huisheng.membership.Gender;
import huisheng.membership.MemberFile;
import huisheng.membership.MemberId;
import huisheng.membership.MemberLine;
import huisheng.membership.MemberRegister;
import huisheng.membership.NewMember;
import huisheng.membership.RegisterFilter;
import huisheng.membership.SpellEnd;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The registrar's counter: who is a member, and every change of it. */
@Stateless
@RolesAllowed("officer")
public class RegistrarDesk {
    private static final int SLICE = 50;
    private static final int EXPORT_SLICE = 1_000;

    @Inject
    private MemberRegister register;

    @Inject
    private Registries registries;

    @Inject
    private Caller caller;

    /** The organisations whose register the caller keeps, those above first. */
    public List<OrganisationCard> organisations() {
        return registries.of(caller.id());
    }

    /** @param after where the last slice ended, or null */
    public Slice<MemberLine> list(RegisterFilter filter, String after) {
        registries.require(caller.id(), filter.within());
        return register.page(filter, after, SLICE);
    }

    public long count(OrganisationId within, Standing standing) {
        registries.require(caller.id(), within);
        return register.count(within, standing);
    }

    public MemberFile read(MemberId id) {
        registries.require(caller.id(), id);
        return register.file(id);
    }

    public MemberId join(NewMember joining) {
        registries.require(caller.id(), joining.organisation());
        return register.join(joining);
    }

    /** @throws Refused NOT_IN_YOUR_REGISTRY: a move between two registries is written down by who keeps both */
    public void transfer(MemberId id, OrganisationId to, LocalDate on) {
        registries.require(caller.id(), id);
        requireMine(to);
        register.transfer(id, to, on);
    }

    public void retire(MemberId id, LocalDate on) {
        registries.require(caller.id(), id);
        register.retire(id, on);
    }

    /** @param why LEFT or DECEASED */
    public void leave(MemberId id, LocalDate on, SpellEnd why) {
        registries.require(caller.id(), id);
        register.leave(id, on, why);
    }

    public void comeBack(MemberId id, OrganisationId organisation, LocalDate on) {
        registries.require(caller.id(), id);
        requireMine(organisation);
        register.comeBack(id, organisation, on);
    }

    public void correct(MemberId id, String name, Gender gender, Contact contact) {
        registries.require(caller.id(), id);
        register.correct(id, name, gender, contact);
    }

    /** All lines that fit, stretch by stretch, however many there are. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(RegisterFilter filter, Consumer<MemberFile> sink) {
        registries.require(caller.id(), filter.within());
        String after = null;
        do {
            var slice = register.files(filter, after, EXPORT_SLICE);
            slice.items().forEach(sink);
            after = slice.next();
        } while (after != null);
    }

    private void requireMine(OrganisationId organisation) {
        try {
            registries.require(caller.id(), organisation);
        } catch (Refused refused) {
            if (refused.reason() != OrganisationReason.NO_SUCH_ORGANISATION) throw refused;
            throw new Refused(RegistryReason.NOT_IN_YOUR_REGISTRY);
        }
    }
}
