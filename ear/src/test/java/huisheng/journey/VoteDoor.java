package huisheng.journey;

import huisheng.ballot.box.Box;
import huisheng.ballots.group.MalformedEncoding;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * For journeys from outside: a motion, or things to grade or to rank, is open for an hour, and whoever asks gets the slips and a
 * paper each. Asked for a canary, it looks through every column of text of the database. In the archive of the tests only.
 */
@WebServlet("/vote")
public class VoteDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int VOTERS = 3;

    @Inject
    private Box box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    /** First line: uuid, number and what the trustee keeps; then a line a voter: code and paper as the link has it. */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var closes = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
            var vote = made(request.getParameter("kind"), closes);
            long id = open(vote, closes);
            box.install(vote.poll);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .println(
                            vote.uuid() + " " + id + " " + vote.trustee.reveal().toText());
            for (var code : vote.codes) response.getWriter().println(code.reveal() + " " + link());
        } catch (SQLException | MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }

    // The row is that of a motion: what the booth shows is in the order and in the box.
    private static SmallVote made(String kind, Instant closes) throws MalformedEncoding {
        if ("GRADES".equals(kind)) return SmallVote.grades(VOTERS, closes);
        if ("RANKING".equals(kind)) return SmallVote.ranking(VOTERS, closes);
        return SmallVote.of(VOTERS, 1, 1, List.of("赞成", "反对", "弃权"), closes);
    }

    private static String link() throws MalformedEncoding {
        var paper = SmallVote.paper();
        return url(paper.prepared()) + "." + url(paper.signature());
    }

    private static String url(byte[] bytes) {
        return SmallVote.base64(bytes).replace('+', '-').replace('/', '_');
    }

    private long open(SmallVote vote, Instant closes) throws SQLException {
        try (var connection = union.getConnection();
                var next = connection.createStatement().executeQuery("select nextval('poll_seq')")) {
            next.next();
            long id = next.getLong(1);
            try (var row =
                    connection.prepareStatement("insert into poll (id, uuid, organisation_id, kind, title, motion,"
                            + " frozen_order, question, seats, cut_off, entitled, quorum_numerator, quorum_denominator,"
                            + " pass_numerator, pass_denominator, pass_strictly, pass_base, minimum, threshold, opens_at, closes_at,"
                            + " phase, drafted_by, registrar_id, token, version) select ?, ?, min(o.id), 'MOTION', ?, ?, ?, '?', 1,"
                            + " current_date, 3, 2, 3, 1, 2, true, 'ROLL', 1, 1, ?, ?, 'OPEN', (select min(id) from member),"
                            + " (select min(id) from member), ?, 0 from organisation o")) {
                row.setLong(1, id);
                row.setString(2, vote.uuid());
                row.setString(3, SmallVote.TITLE);
                row.setString(4, SmallVote.MOTION);
                row.setString(5, vote.order);
                row.setObject(6, at(closes.minus(2, ChronoUnit.HOURS)));
                row.setObject(7, at(closes));
                row.setString(8, vote.uuid());
                row.executeUpdate();
            }
            return id;
        }
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** Where the canary is found: a line a column. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var connection = union.getConnection()) {
            for (var column : textColumns(connection))
                if (holds(connection, column, request.getParameter("canary")))
                    response.getWriter().println(String.join(".", column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String[]> textColumns(Connection connection) throws SQLException {
        var found = new ArrayList<String[]>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select c.table_schema, c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where lower(c.table_schema) in ('public', 'box') and t.table_type = 'BASE TABLE'"
                        + " and (lower(c.data_type) like '%char%' or lower(c.data_type) like '%text%')")) {
            while (rows.next()) found.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
        }
        if (found.size() < 100) throw new IllegalStateException("only " + found.size() + " columns of text");
        return found;
    }

    private static boolean holds(Connection connection, String[] column, String canary) throws SQLException {
        var sql = "select 1 from \"" + column[0] + "\".\"" + column[1] + "\" where position(? in \"" + column[2]
                + "\") > 0 limit 1";
        try (var asked = connection.prepareStatement(sql)) {
            asked.setString(1, canary);
            return asked.executeQuery().next();
        }
    }

    private static String board;

    /** The board of a vote that is open, one for all who ask. */
    static synchronized String board() {
        try {
            if (board == null)
                board = "/ballot/board.xhtml?id=" + ask("PUT", "").get(0).split(" ")[1];
            return board;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by a journey. */
    static List<String> ask(String method, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/it/vote" + query))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != HttpServletResponse.SC_OK) throw new AssertionError(answer.body());
        return answer.body().lines().toList();
    }
}
