package huisheng.web.grievance;

import huisheng.grievance.CaseWorkDesk;
import huisheng.grievance.GrievanceClass;
import java.io.Serializable;

/** What stands in the forms of the screen of a case. */
public class CaseForms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a case can end. */
    public enum Outcome {
        SOLVED,
        UNFOUNDED,
        REFERRED
    }

    private String reason;
    private GrievanceClass grade = GrievanceClass.ORDINARY;
    private String[] chosen = new String[0];
    private long joining;
    private String words;
    private String note;
    private String employer;
    private String facts;
    private String demand;
    private boolean naming;
    private String answer;
    private Outcome outcome = Outcome.SOLVED;
    private String body;
    private String summary;
    private String proof;
    private String why;

    CaseWorkDesk.NewLetter letter() {
        return new CaseWorkDesk.NewLetter(employer, facts, demand, naming);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public GrievanceClass getGrade() {
        return grade;
    }

    public void setGrade(GrievanceClass grade) {
        this.grade = grade;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public long getJoining() {
        return joining;
    }

    public void setJoining(long joining) {
        this.joining = joining;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(String demand) {
        this.demand = demand;
    }

    public boolean isNaming() {
        return naming;
    }

    public void setNaming(boolean naming) {
        this.naming = naming;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
