package huisheng.grievance;

import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was told of the cases of one organisation in one quarter: written once, never changed, nothing in it that is not told. */
@Entity
@Table(name = "case_figure")
class FigureSheet {
    private static final String NOT_TOLD = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_figure_seq")
    @SequenceGenerator(name = "case_figure_seq", sequenceName = "case_figure_seq", allocationSize = 50)
    private Long id;

    private LocalDate firstOn;
    private long organisationId;
    private Long cases;
    private String channels;
    private String outcomes;
    private Integer inTime;

    protected FigureSheet() {}

    FigureSheet(LocalDate firstOn, OrganisationId organisation, Long cases) {
        this.firstOn = firstOn;
        organisationId = organisation.value();
        this.cases = cases;
    }

    void tell(Map<Channel, Long> byChannel, Map<CaseOutcome, Long> byOutcome, Integer percentInTime) {
        channels = written(byChannel);
        outcomes = written(byOutcome);
        inTime = percentInTime;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Long cases() {
        return cases;
    }

    Integer inTime() {
        return inTime;
    }

    Map<Channel, Long> byChannel() {
        return read(channels, Channel.class);
    }

    Map<CaseOutcome, Long> byOutcome() {
        return read(outcomes, CaseOutcome.class);
    }

    private static <K extends Enum<K>> String written(Map<K, Long> told) {
        return told.entrySet().stream()
                .map(one -> one.getKey().name() + "=" + (one.getValue() == null ? NOT_TOLD : one.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static <K extends Enum<K>> Map<K, Long> read(String written, Class<K> type) {
        var told = new LinkedHashMap<K, Long>();
        if (written == null) return told;
        Arrays.stream(written.split(" "))
                .map(one -> one.split("="))
                .forEach(one ->
                        told.put(Enum.valueOf(type, one[0]), one[1].equals(NOT_TOLD) ? null : Long.valueOf(one[1])));
        return told;
    }
}
