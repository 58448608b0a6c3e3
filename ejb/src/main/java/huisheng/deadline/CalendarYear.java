package huisheng.deadline;

import java.io.Serializable;

/** A year whose days off and make-up days are complete by an official notice. */
public record CalendarYear(int year, String noticeZh, String noticeEn) implements Serializable {
    public String noticeIn(String language) {
        return "en".equals(language) ? noticeEn : noticeZh;
    }
}
