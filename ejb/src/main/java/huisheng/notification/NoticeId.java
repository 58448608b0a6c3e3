package huisheng.notification;

import java.io.Serializable;

public record NoticeId(long value) implements Serializable {}
