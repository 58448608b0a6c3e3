package huisheng.retention;

import huisheng.deadline.Rule;
import java.io.Serializable;

/**
 * For how long one kind of content is kept.
 *
 * @param kind of matter, or "notice"
 * @param next what will count within the days of notice, if it differs; else null
 */
public record KeptRule(String kind, Rule rule, Rule next) implements Serializable {}
