package huisheng.ballot.electorate;

import java.io.Serializable;
import java.time.LocalDate;

/** For the registrar: whose slip was declared void, and on which day. */
public record ReplacedSlip(String number, String name, LocalDate on) implements Serializable {}
