package huisheng.auditlog;

/** A fact whose exact time would say who was at work: the log notes the hour alone, in UTC. */
public interface NotedByTheHour extends Happening {}
