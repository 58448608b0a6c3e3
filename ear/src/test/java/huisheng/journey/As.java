package huisheng.journey;

import huisheng.membership.MemberRegister;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.Roles;

/** In a container test: does something in the name of a member, with the roles that a sign-in would give. */
final class As {
    private As() {}

    static <T> T member(MemberRegister register, String number, Callable<T> act) throws Exception {
        return inRoles(register, number, Roles.of("member"), act);
    }

    static <T> T officer(MemberRegister register, String number, Callable<T> act) throws Exception {
        return inRoles(register, number, Roles.of("member").or(Roles.of("officer")), act);
    }

    private static <T> T inRoles(MemberRegister register, String number, Roles roles, Callable<T> act)
            throws Exception {
        var id = register.withNumber(number).orElseThrow();
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(Long.toString(id.value()))
                .withDefaultRoleMapper(ignored -> roles)
                .runAs(act);
    }
}
