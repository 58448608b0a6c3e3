package huisheng.affairs;

import java.time.Instant;

/**
 * A publication as a feed tells it.
 *
 * @param view what everybody may read
 * @param changedAt when it was published, or withdrawn
 */
public record PublicationNews(PublicationView view, Instant changedAt) {}
