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
    void migrate() throws SQLException {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(union)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytewise", bytewise()))
                .load()
                .migrate();
        entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    // Paths, numbers and names are kept in the order of their code points on every database, so that ranges and
    // prefixes are ranges of an index. H2 does so by itself; PostgreSQL has to be told column by column.
    private String bytewise() throws SQLException {
        try (var connection = union.getConnection()) {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            return postgresql ? "collate \"C\"" : "";
        }
    }
}
