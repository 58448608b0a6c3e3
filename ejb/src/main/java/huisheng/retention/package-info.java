/**
 * For how long which content is kept, what keeps it longer, and its erasure: by the clock, or by an order for one matter that two
 * officers give. Knows no kind of business; each counter brings a {@link huisheng.retention.Keeper}.
 */
package huisheng.retention;
