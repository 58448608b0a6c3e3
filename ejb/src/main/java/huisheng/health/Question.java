package huisheng.health;

import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** One SQL question to a data source, answered yes (a first row that says true) or no. */
final class Question {
    private Question() {}

    static boolean yes(String dataSource, String sql) {
        try (var connection = InitialContext.<DataSource>doLookup("java:jboss/datasources/" + dataSource)
                        .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException | NamingException e) {
            return false;
        }
    }
}
