package huisheng.grievance;

import java.io.Serializable;
import java.time.LocalDate;

/** What a case says of itself to everybody who may read it. @param acts how much was done so far; an officer's form carries it */
public record GrievanceSheet(
        GrievanceLine line,
        String text,
        Answers answers,
        boolean mayBeNamed,
        String summary,
        String referredTo,
        LocalDate rateUntil,
        boolean reopened,
        Rating rating,
        int acts)
        implements Serializable {}
