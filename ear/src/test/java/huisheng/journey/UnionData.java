package huisheng.journey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** In a container test: looks behind the desks, and lets time pass by setting the times of a row back. */
final class UnionData {
    private final DataSource union;

    UnionData(DataSource union) {
        this.union = union;
    }

    /** The first column of all rows. */
    List<String> read(String sql, Object... values) throws SQLException {
        try (var connection = union.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    int change(String sql, Object... values) throws SQLException {
        try (var connection = union.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }
}
