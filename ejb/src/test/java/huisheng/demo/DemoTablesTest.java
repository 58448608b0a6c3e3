package huisheng.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.office.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoTablesTest {
    @Test
    void what_is_printed_about_who_may_sign_in_is_what_is_loaded() throws IOException {
        String printed;
        try (var in = DemoTablesTest.class.getResourceAsStream("people.txt")) {
            printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var people = new ArrayList<>(DemoTable.rows("people.tsv"));
        people.addAll(DemoTable.rows("polls-people.tsv"));
        for (var row : people) assertTrue(printed.contains("  " + row[0] + "  " + row[1] + "  "), row[0]);
        assertEquals(
                people.size(),
                printed.lines().filter(line -> line.matches(" {2}\\d{5} .*")).count());
        assertTrue(printed.contains(DemoUnion.PASSWORD));
    }

    @Test
    void officers_of_every_role_and_a_dozen_branches_down_to_one_of_six_are_there() {
        var posts = DemoTable.rows("people.tsv").stream()
                .filter(row -> !row[4].equals("-"))
                .flatMap(row -> Arrays.stream(row[4].split(" ")))
                .map(office -> Post.valueOf(office.split("@")[0]))
                .collect(Collectors.toSet());
        assertEquals(Post.values().length, posts.size());
        var branches = DemoTable.rows("organisations.tsv").stream()
                .filter(row -> row[2].equals("BRANCH"))
                .toList();
        assertEquals(12, branches.size());
        assertEquals(
                6,
                branches.stream()
                        .mapToInt(row -> Integer.parseInt(row[3]))
                        .min()
                        .orElseThrow());
        assertTrue(branches.stream().mapToInt(row -> Integer.parseInt(row[3])).sum() > 1_000);
    }

    @Test
    void the_votes_are_of_the_branch_that_votes_and_somebody_is_left_who_may_vote_in_the_open_one() throws IOException {
        var voters = DemoVote.voters();
        for (var row : DemoTable.rows("votes.tsv")) {
            var vote = DemoVote.of(row[0]);
            assertTrue(voters.containsAll(vote.candidates()), row[0]);
            for (var visit : vote.visits()) {
                assertTrue(visit.voter() >= 0, visit.number());
                if (visit.choices() == null) continue;
                int marked = Arrays.stream(visit.choices()).sum();
                assertTrue(marked >= 1 && marked <= Math.max(1, vote.seats()), row[0] + " " + visit.number());
            }
        }
        var came = DemoVote.of("open").visits().stream()
                .map(DemoVote.Visit::number)
                .toList();
        var left = voters.stream().filter(number -> !came.contains(number)).toList();
        assertEquals(1, came.size() - came.stream().distinct().count(), "one comes twice");
        assertEquals(4, left.size());
        try (var in = DemoTablesTest.class.getResourceAsStream("people.txt")) {
            var printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(printed.contains(String.join(", ", left)), "who may still vote is printed");
        }
    }
}
