package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Answer;
import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.ballot.Weeding;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.wire.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** All ballots of a record, judged and added up by as many threads as there are cores (10.13 to 10.15). */
final class Box {
    /** Below so many ballots they are taken one by one: what is faster for many has to be compiled first. */
    private static final int FEW = 500;

    private final Objects objects;
    private final Ledger ledger;
    private final Progress progress;
    private final Election election;
    private final PublicCredentials electorate;
    private final List<Link> ballots;
    private final BitSet kept = new BitSet();
    private final BallotCheck check;
    private final Seen alphas = new Seen();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean summable = new AtomicBoolean(true);
    private Optional<TallySum> sum = Optional.empty();

    private Box(Objects objects, Ledger ledger, Progress progress, Election election, PublicCredentials electorate) {
        this.objects = objects;
        this.ledger = ledger;
        this.progress = progress;
        this.election = election;
        this.electorate = electorate;
        this.ballots = objects.counting(EventType.BALLOT);
        this.check =
                ledger.strict() ? BallotCheck.of(election, electorate) : BallotCheck.likeStock(election, electorate);
    }

    static Box check(Objects objects, Ledger ledger, Progress progress, Election election, PublicCredentials electorate)
            throws IOException {
        Box box = new Box(objects, ledger, progress, election, electorate);
        box.weed();
        box.judgeAll();
        return box;
    }

    private void weed() {
        List<String> voters = objects.scan().voters();
        // as the stock tool walks, the ballots are the last ones before the end of a run
        int skipped = firstCounting();
        Weeding<Integer> weeding = new Weeding<>();
        Set<Hash> seen = new HashSet<>();
        for (int i = 0; i < ballots.size(); i++) {
            weeding.cast(voters.get(skipped + i), i);
            Optional<Entry> entry = entry(i);
            boolean fresh = entry.isEmpty() || seen.add(entry.get().hash());
            ledger.note(Check.V13_BALLOT_UNIQUE, Verdict.of(fresh, place(i), "the same ballot was cast before"));
        }
        for (int i : weeding.kept()) kept.set(i);
    }

    private int firstCounting() {
        if (ballots.isEmpty()) return 0;
        int first = 0;
        for (Link link : objects.scan().links()) {
            if (link == ballots.get(0)) return first;
            if (link.type() == EventType.BALLOT) first++;
        }
        throw new IllegalStateException("a ballot that is no event");
    }

    private void judgeAll() throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "ballots");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<TallySum>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) parts.add(workers.submit(this::judgeSome));
            TallySum all = new TallySum(election);
            for (Future<TallySum> part : parts) all.join(part.get());
            if (summable.get()) sum = Optional.of(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) throw io.getCause();
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** The threads take a few ballots at a time. */
    private TallySum judgeSome() {
        TallySum part = new TallySum(election);
        int step = ballots.size() < FEW ? 1 : BallotCheck.TOGETHER;
        for (int from = next.getAndAdd(step); from < ballots.size(); from = next.getAndAdd(step)) {
            judge(from, Math.min(ballots.size(), from + step), part);
        }
        return part;
    }

    private void judge(int from, int to, TallySum part) {
        List<byte[]> present = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entry(i).map(this::bytes).ifPresent(present::add);
        }
        Iterator<BallotCheck.Outcome> outcomes = check.judgeAll(present).iterator();
        for (int i = from; i < to; i++) {
            if (entry(i).isPresent()) {
                note(i, outcomes.next(), part);
            } else {
                ledger.fail(Check.V14_BALLOTS, place(i), "the ballot is missing");
                summable.set(false);
            }
            progress.at(Check.V14_BALLOTS, done.incrementAndGet(), ballots.size());
        }
    }

    private void note(int i, BallotCheck.Outcome outcome, TallySum part) {
        ledger.note(Check.V14_BALLOTS, outcome.verdict().within(place(i)));
        outcome.answers().ifPresent(answers -> fresh(i, answers));
        if (!kept.get(i)) return;
        Optional<Weight> weight = outcome.ballot()
                .flatMap(ballot -> electorate.find(ballot.credential()))
                .map(PublicCredential::effectiveWeight);
        if (outcome.answers().isEmpty()
                || weight.isEmpty()
                || !add(part, outcome.answers().get(), weight.get())) {
            summable.set(false);
        }
    }

    private static boolean add(TallySum part, List<Answer> answers, Weight weight) {
        try {
            part.add(answers, weight);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A ciphertext that was seen before is a copy of somebody's, or its maker had no randomness (attacks B1, E9). */
    private void fresh(int i, List<Answer> answers) {
        if (!ledger.judges(Check.V15_FRESH_RANDOMNESS)) return;
        List<Element> own = new ArrayList<>();
        for (Answer answer : answers) {
            for (Ciphertext ciphertext : answer.ciphertexts().cells()) own.add(ciphertext.alpha());
        }
        boolean fresh = true;
        for (String alpha : election.group().toTexts(own)) fresh &= alphas.add(alpha);
        ledger.note(
                Check.V15_FRESH_RANDOMNESS, Verdict.of(fresh, place(i), "uses the randomness of another ciphertext"));
    }

    private byte[] bytes(Entry entry) {
        try {
            return objects.bytes(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Entry> entry(int i) {
        List<Entry> entries = ballots.get(i).objects();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private String place(int i) {
        String tracker = entry(i).map(e -> " (tracker " + e.hash().b64() + ")").orElse("");
        return "ballot " + (i + 1) + tracker;
    }

    /** The sum of all ballots that count; empty if one of them could not be read. */
    Optional<TallySum> sum() {
        return sum;
    }

    int size() {
        return ballots.size();
    }

    int counted() {
        return kept.cardinality();
    }

    /** Notes why the sum is missing. */
    Finding unsummable() {
        return new Finding("", "could not be computed, because a ballot that counts cannot be read");
    }
}
