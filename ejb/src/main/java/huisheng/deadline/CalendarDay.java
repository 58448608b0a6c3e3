package huisheng.deadline;

import java.io.Serializable;
import java.time.LocalDate;

/** A day that is not what its weekday says: a holiday, or a make-up day that is worked. */
public record CalendarDay(LocalDate day, boolean worked, String nameZh, String nameEn) implements Serializable {
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }
}
