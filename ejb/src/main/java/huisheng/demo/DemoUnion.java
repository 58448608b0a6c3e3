package huisheng.demo;

import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationTree;
import huisheng.signin.AccountRegister;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Loads the demonstration union once, when the system property {@code huisheng.demo} is true and the register is empty. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DemoUnion {
    static final String PASSWORD = "demo-demo-demo";

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private AccountRegister accounts;

    @Inject
    private DemoSuggestions suggestions;

    @PostConstruct
    void load() {
        if (!Boolean.getBoolean("huisheng.demo") || register.withNumber("10001").isPresent()) return;
        var today = LocalDate.now();
        var group = tree.found(null, Level.GROUP, "HD", "华东机电集团工会", "Huadong Electric Group Union");
        var company = tree.found(group, Level.COMPANY, "HD-1", "第一电机公司工会", "First Motor Works Union");
        var branch = tree.found(company, Level.BRANCH, "HD-1-1", "总装车间分会", "Assembly Shop Branch");
        var member = register.join("10001", "王秀英", branch, today.minusYears(3));
        var chair = register.join("10002", "李建国", branch, today.minusYears(9));
        offices.appoint(chair, branch, Post.CHAIR, today.minusYears(1));
        suggestions.fill(List.of(new DemoSuggestions.Box(branch, chair, List.of(member))));
        accounts.open(member, PASSWORD.toCharArray());
        accounts.open(chair, PASSWORD.toCharArray());
    }
}
