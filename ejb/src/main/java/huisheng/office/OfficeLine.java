package huisheng.office;

import java.io.Serializable;
import java.time.LocalDate;

/** An office holder by name; officers are public. {@code until} is null while the office is held. */
public record OfficeLine(OfficeId id, String name, Post post, HowChosen chosen, LocalDate since, LocalDate until)
        implements Serializable {}
