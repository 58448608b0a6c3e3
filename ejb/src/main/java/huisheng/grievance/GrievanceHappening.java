package huisheng.grievance;

import huisheng.auditlog.Happening;

/** What happened to a case: never who brought it, whom it names, or a word of it. */
public interface GrievanceHappening extends Happening {
    long grievance();

    /** Whose case officers have it now. */
    long organisation();
}
