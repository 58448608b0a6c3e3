package huisheng.signin;

import java.io.Serializable;
import java.time.Instant;

/** What is printed on a slip and handed over. The code is told this once; a log line of it says nothing. */
public record ActivationSlip(String number, String name, String code, Instant until) implements Serializable {
    @Override
    public String toString() {
        return "withheld";
    }
}
