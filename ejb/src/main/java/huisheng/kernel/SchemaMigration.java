package huisheng.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** Brings the database to the level of the code before anything else starts, and stops the start if they differ. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @PersistenceUnit(unitName = "union")
    private EntityManagerFactory entities;

    @PostConstruct
    void migrate() {
        var dialect = dialect();
        Flyway.configure(getClass().getClassLoader())
                .dataSource(union)
                .locations("classpath:db/migration", "classpath:db/" + dialect)
                .placeholders(words(dialect))
                .load()
                .migrate();
        entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    /** What only one of the two databases can do has a folder of its own, numbered along with the rest. */
    private String dialect() {
        try (var connection = union.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            if (product.equals("H2")) return "h2";
            if (product.equals("PostgreSQL")) return "postgresql";
            throw new IllegalStateException("Huisheng runs on H2 and PostgreSQL, not on " + product);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    // Paths, numbers and names are kept in the order of their code points on every database, so that ranges and
    // prefixes are ranges of an index. H2 does so by itself; PostgreSQL has to be told column by column.
    private static Map<String, String> words(String dialect) {
        var words = new HashMap<>(new BoxUser().placeholders());
        words.put("bytewise", dialect.equals("postgresql") ? "collate \"C\"" : "");
        return words;
    }
}
