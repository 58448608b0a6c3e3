package huisheng.demo;

import huisheng.organisation.OrganisationTree;
import huisheng.signin.AccountRegister;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;

/** Loads the demonstration union once, when the system property {@code huisheng.demo} is true and the register is empty. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DemoUnion {
    private static final System.Logger LOG = System.getLogger(DemoUnion.class.getName());
    static final String PASSWORD = "demo-demo-demo";

    @Inject
    private OrganisationTree tree;

    @Inject
    private DemoMembers members;

    @Inject
    private AccountRegister accounts;

    @Inject
    private DemoSuggestions suggestions;

    @Inject
    private DemoGrievances grievances;

    @Inject
    private DemoTemplates templates;

    @Inject
    private DemoAffairs affairs;

    @Inject
    private DemoBranch branch;

    @PostConstruct
    void load() {
        if (!Boolean.getBoolean("huisheng.demo") || !tree.isEmpty()) return;
        var named = new ArrayList<>(members.settle());
        suggestions.fill(members.boxes());
        grievances.fill();
        templates.fill();
        affairs.fill();
        named.addAll(branch.fill());
        accounts.openDemo(named, PASSWORD.toCharArray());
        LOG.log(
                System.Logger.Level.INFO,
                "The demonstration union is loaded; {0} people of it may sign in",
                named.size());
    }
}
