package huisheng.web.founding;

import huisheng.founding.FirstOfficer;
import huisheng.office.HowChosen;
import java.io.Serializable;
import java.time.LocalDate;

/** What the form holds of one of the two founding persons. */
public class FirstPerson implements Serializable {
    private static final long serialVersionUID = 1L;

    private String number;
    private String name;
    private LocalDate joined;
    private HowChosen chosen;
    private LocalDate since;

    FirstPerson(HowChosen usual, LocalDate today) {
        chosen = usual;
        since = today;
    }

    FirstOfficer officer() {
        return new FirstOfficer(number, name, joined, chosen, since);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getJoined() {
        return joined;
    }

    public void setJoined(LocalDate joined) {
        this.joined = joined;
    }

    public HowChosen getChosen() {
        return chosen;
    }

    public void setChosen(HowChosen chosen) {
        this.chosen = chosen;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
