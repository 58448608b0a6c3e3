package huisheng.web.ballot;

import huisheng.ballot.poll.PackValue;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollDraftDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollTyped;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.poll.VotePack;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The election commission writes a vote order: a new one, or a draft that is opened again. */
@Named
@ViewScoped
public class PollDraftPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TRUSTEES = 7;

    @Inject
    private PollDraftDesk desk;

    @Inject
    private PollDesk polls;

    @Inject
    private Clock clock;

    private Long id;
    private int seen;
    private long union;
    private PollKind kind = PollKind.MOTION;
    private String title;
    private String motion;
    private String question;
    private LocalDate cutOff;
    private LocalDateTime opensAt;
    private LocalDateTime closesAt;
    private String pass = VotePack.OFFICERS_PASS;
    private Integer seats = 1;
    private Integer threshold = 2;
    private String candidates;
    private String options;
    private boolean byStrokes = VotePack.here().byStrokes();
    private final List<TrusteeRow> trustees = new ArrayList<>();
    private String registrar;
    private final String token = UUID.randomUUID().toString();

    /** One line of the form; empty lines count for nothing. */
    public static class TrusteeRow implements Serializable {
        private static final long serialVersionUID = 1L;
        private String number;
        private TrusteeBody body;

        TrusteeRow(String number, TrusteeBody body) {
            this.number = number;
            this.body = body;
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public TrusteeBody getBody() {
            return body;
        }

        public void setBody(TrusteeBody body) {
            this.body = body;
        }
    }

    public void load() {
        if (!trustees.isEmpty()) return;
        if (id == null) begin();
        else open(desk.read(new PollId(id)));
        while (trustees.size() < MOST_TRUSTEES)
            trustees.add(new TrusteeRow(null, TrusteeBody.values()[trustees.size() % TrusteeBody.values().length]));
    }

    private void begin() {
        cutOff = clock.today();
        int notice = Integer.parseInt(VotePack.here().value("notice.days").value());
        opensAt = clock.today().plusDays(notice + 1L).atTime(8, 0);
        closesAt = opensAt.plusDays(3).withHour(18);
    }

    private void open(PollTyped typed) {
        var view = polls.read(new PollId(id));
        seen = view.marks().version();
        union = view.card().organisation().value();
        kind = typed.kind();
        title = typed.title();
        motion = typed.motion();
        question = typed.question();
        cutOff = typed.cutOff();
        opensAt = LocalDateTime.ofInstant(typed.opensAt(), Clock.ZONE);
        closesAt = LocalDateTime.ofInstant(typed.closesAt(), Clock.ZONE);
        pass = typed.pass();
        seats = Math.max(1, typed.seats());
        threshold = typed.threshold();
        candidates = String.join(
                "\n",
                typed.candidates().stream()
                        .map(one -> (one.number() + " " + one.statement().replace('\n', ' ')).strip())
                        .toList());
        options = String.join("\n", typed.options());
        byStrokes = typed.byStrokes();
        typed.trustees().forEach(one -> trustees.add(new TrusteeRow(one.number(), one.body())));
        registrar = typed.registrar();
    }

    public boolean isNew() {
        return id == null;
    }

    public List<OrganisationCard> unions() {
        return desk.unions();
    }

    public List<PackValue> passRules() {
        return VotePack.here().passRules();
    }

    public PackValue value(String key) {
        return VotePack.here().value(key);
    }

    public PollKind[] kinds() {
        return PollKind.values();
    }

    public TrusteeBody[] bodies() {
        return TrusteeBody.values();
    }

    public List<TrusteeRow> rows() {
        return trustees;
    }

    public String save() {
        if (!Refusals.done(this::keep)) return null;
        Outcome.say("poll", "done.saved");
        return "/ballot/poll.xhtml?faces-redirect=true&id=" + id;
    }

    private void keep() {
        if (isNew()) id = desk.draft(new OrganisationId(union), typed(), token).value();
        else desk.edit(new PollId(id), seen, typed());
    }

    private PollTyped typed() {
        return new PollTyped(
                kind,
                title,
                motion,
                question,
                cutOff,
                instant(opensAt),
                instant(closesAt),
                pass,
                seats == null ? 0 : seats,
                threshold == null ? 0 : threshold,
                typedCandidates(),
                typedOptions(),
                byStrokes,
                trustees.stream()
                        .filter(row ->
                                row.getNumber() != null && !row.getNumber().isBlank())
                        .map(row -> new PollTyped.TypedTrustee(row.getNumber(), row.getBody()))
                        .toList(),
                registrar == null ? "" : registrar);
    }

    private List<PollTyped.TypedCandidate> typedCandidates() {
        if (candidates == null) return List.of();
        return candidates
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new PollTyped.TypedCandidate(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    private List<String> typedOptions() {
        if (options == null) return List.of();
        return options.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(Clock.ZONE).toInstant();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }

    public PollKind getKind() {
        return kind;
    }

    public void setKind(PollKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMotion() {
        return motion;
    }

    public void setMotion(String motion) {
        this.motion = motion;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public LocalDate getCutOff() {
        return cutOff;
    }

    public void setCutOff(LocalDate cutOff) {
        this.cutOff = cutOff;
    }

    public LocalDateTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalDateTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    public String getPass() {
        return pass;
    }

    public void setPass(String pass) {
        this.pass = pass;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public Integer getThreshold() {
        return threshold;
    }

    public void setThreshold(Integer threshold) {
        this.threshold = threshold;
    }

    public String getCandidates() {
        return candidates;
    }

    public void setCandidates(String candidates) {
        this.candidates = candidates;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(String options) {
        this.options = options;
    }

    public boolean isByStrokes() {
        return byStrokes;
    }

    public void setByStrokes(boolean byStrokes) {
        this.byStrokes = byStrokes;
    }

    public String getRegistrar() {
        return registrar;
    }

    public void setRegistrar(String registrar) {
        this.registrar = registrar;
    }
}
