package huisheng.web.grievance;

import huisheng.grievance.CaseFile;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceReason;
import huisheng.grievance.LetterView;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** A supervision letter as it goes to the employer, on paper. Read by those who may read the case. */
@Named
@RequestScoped
public class LetterPage {
    @Inject
    private CaseIntakeDesk desk;

    private long id;
    private long letter;
    private CaseFile file;
    private LetterView shown;

    public void load() {
        file = desk.read(new GrievanceId(id));
        shown = file.letters().stream()
                .filter(one -> one.id() == letter)
                .findFirst()
                .orElseThrow(() -> new Refused(GrievanceReason.NO_SUCH_GRIEVANCE));
    }

    public CaseFile file() {
        return file;
    }

    public LetterView shown() {
        return shown;
    }

    /** The year in which it was sent, as it stands in its number. */
    public String year() {
        return Integer.toString(LocalDate.ofInstant(shown.sentAt(), Clock.ZONE).getYear());
    }

    public String number() {
        return Long.toString(shown.grievance().value()) + "-" + shown.id();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getLetter() {
        return letter;
    }

    public void setLetter(long letter) {
        this.letter = letter;
    }
}
