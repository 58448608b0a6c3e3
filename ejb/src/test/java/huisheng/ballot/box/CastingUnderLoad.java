package huisheng.ballot.box;

import huisheng.ballots.blind.SignedPaper;
import huisheng.kernel.Clock;
import huisheng.kernel.OnDisk;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that opens a box and casts until it is killed; every receipt is printed when it is given out. */
final class CastingUnderLoad {
    private static final int VOTERS = 8;

    private CastingUnderLoad() {}

    public static void main(String[] arguments) throws Exception {
        var database = database(arguments[0]);
        var box = new Box(database, new Clock(), poll -> OnDisk.settle(database));
        var election = AnElection.of(VOTERS, 2, new Clock().now().plus(Duration.ofHours(1)));
        box.install(election.poll);
        System.out.println(election.uuid());
        var threads = Executors.newFixedThreadPool(VOTERS);
        for (int voter = 0; voter < VOTERS; voter++) {
            int one = voter;
            var paper = AnElection.paper();
            threads.execute(() -> cast(box, election, one, paper));
        }
    }

    /** On H2 or on PostgreSQL. */
    static DataSource database(String url) {
        if (url.startsWith("jdbc:h2:")) return JdbcConnectionPool.create(url, "sa", "");
        var postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        return postgresql;
    }

    private static void cast(Box box, AnElection election, int voter, SignedPaper paper) {
        for (int i = 0; ; i++) {
            var receipt = box.cast(election.uuid(), election.seal(voter, i % 2).bytes(), paper);
            System.out.println(receipt.tracker());
        }
    }
}
