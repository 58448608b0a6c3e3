package huisheng.founding;

import huisheng.organisation.OrganisationTree;
import huisheng.signin.FoundingCode;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** At every start: an empty register waits with a founding code, one that is founded keeps none. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "ServerKeys", "DemoUnion"})
public class FoundingWatch {
    private static final System.Logger LOG = System.getLogger(FoundingWatch.class.getName());

    @Inject
    private OrganisationTree tree;

    @Inject
    private FoundingCode code;

    @PostConstruct
    void look() {
        if (tree.isEmpty())
            LOG.log(
                    System.Logger.Level.INFO,
                    "Nobody is registered yet. Found the union at /found with the code in {0}",
                    code.lay());
        else code.drop();
    }
}
